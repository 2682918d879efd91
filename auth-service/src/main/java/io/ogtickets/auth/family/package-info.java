/** Sign-ins that go on: a family of tokens for each device, refreshed, listed and ended. */
@NullMarked
package io.ogtickets.auth.family;

import org.jspecify.annotations.NullMarked;
