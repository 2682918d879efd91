/** The hosted page where the payer pays. */
@NullMarked
package io.ogtickets.stripesimulator.page;

import org.jspecify.annotations.NullMarked;
