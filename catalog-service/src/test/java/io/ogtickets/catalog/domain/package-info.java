@NullMarked
package io.ogtickets.catalog.domain;

import org.jspecify.annotations.NullMarked;
