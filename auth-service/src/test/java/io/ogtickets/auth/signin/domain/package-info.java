/** What is read of devices and addresses, tried. */
@NullMarked
package io.ogtickets.auth.signin.domain;

import org.jspecify.annotations.NullMarked;
