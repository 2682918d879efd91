/** How the codes are made. */
@NullMarked
package io.ogtickets.auth.secondfactor.domain;

import org.jspecify.annotations.NullMarked;
