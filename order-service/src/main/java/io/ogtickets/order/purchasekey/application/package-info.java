/** Makes and keeps purchase keys and derives shares of them. */
@NullMarked
package io.ogtickets.order.purchasekey.application;

import org.jspecify.annotations.NullMarked;
