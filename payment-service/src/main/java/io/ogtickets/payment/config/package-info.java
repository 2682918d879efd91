/** Settings, access rules and the work that runs in the background. */
@NullMarked
package io.ogtickets.payment.config;

import org.jspecify.annotations.NullMarked;
