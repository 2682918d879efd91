/** What is read of devices, tried. */
@NullMarked
package io.ogtickets.auth.signin.domain;

import org.jspecify.annotations.NullMarked;
