/** The second factor against its standards. */
@NullMarked
package io.ogtickets.auth.secondfactor.domain;

import org.jspecify.annotations.NullMarked;
