/** Export and erasure over HTTP, for auth-service. */
@NullMarked
package io.ogtickets.order.privacy.web;

import org.jspecify.annotations.NullMarked;
