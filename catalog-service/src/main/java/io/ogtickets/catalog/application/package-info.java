/** What the catalogue does: import, search, and keep what others told of availability. */
@NullMarked
package io.ogtickets.catalog.application;

import org.jspecify.annotations.NullMarked;
