/** Standard primitives with the choices made once: sealing at rest, and message authentication codes. */
@NullMarked
package io.ogtickets.platform.crypto;

import org.jspecify.annotations.NullMarked;
