/** Sales figures over HTTP, for administrators. */
@NullMarked
package io.ogtickets.order.sales.web;

import org.jspecify.annotations.NullMarked;
