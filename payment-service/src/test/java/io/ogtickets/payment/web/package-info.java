/** The edges, tried alone. */
@NullMarked
package io.ogtickets.payment.web;

import org.jspecify.annotations.NullMarked;
