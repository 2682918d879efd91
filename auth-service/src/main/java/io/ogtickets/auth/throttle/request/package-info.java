/** Reading from a request whom an attempt counts against. */
@NullMarked
package io.ogtickets.auth.throttle.request;

import org.jspecify.annotations.NullMarked;
