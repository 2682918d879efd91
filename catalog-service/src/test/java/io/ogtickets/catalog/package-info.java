@NullMarked
package io.ogtickets.catalog;

import org.jspecify.annotations.NullMarked;
