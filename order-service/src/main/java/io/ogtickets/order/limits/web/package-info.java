/** The limits over HTTP, for administrators. */
@NullMarked
package io.ogtickets.order.limits.web;

import org.jspecify.annotations.NullMarked;
