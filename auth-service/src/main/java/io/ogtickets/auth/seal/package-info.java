/** What must not be readable at rest: AES-256-GCM under the master key. */
@NullMarked
package io.ogtickets.auth.seal;

import org.jspecify.annotations.NullMarked;
