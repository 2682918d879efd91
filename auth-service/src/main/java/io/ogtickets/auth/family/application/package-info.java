/** Begins, refreshes, lists and ends the families. */
@NullMarked
package io.ogtickets.auth.family.application;

import org.jspecify.annotations.NullMarked;
