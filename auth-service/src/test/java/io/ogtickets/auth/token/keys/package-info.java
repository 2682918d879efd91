/** The folder of signing keys, on a real file system. */
@NullMarked
package io.ogtickets.auth.token.keys;

import org.jspecify.annotations.NullMarked;
