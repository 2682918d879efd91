/** What a payment is and what may become of it; no framework, no Stripe. */
@NullMarked
package io.ogtickets.payment.domain;

import org.jspecify.annotations.NullMarked;
