/** The public catalogue over HTTP. */
@NullMarked
package io.ogtickets.catalog.web;

import org.jspecify.annotations.NullMarked;
