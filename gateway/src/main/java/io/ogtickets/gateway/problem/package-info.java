/** What the gateway answers in its own name: problem documents after RFC 9457, in the client's language. */
@NullMarked
package io.ogtickets.gateway.problem;

import org.jspecify.annotations.NullMarked;
