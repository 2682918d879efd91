/** The rules of families, tried. */
@NullMarked
package io.ogtickets.auth.family.domain;

import org.jspecify.annotations.NullMarked;
