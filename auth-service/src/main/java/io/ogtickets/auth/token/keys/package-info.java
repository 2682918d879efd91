/** The keys that sign access tokens, encrypted in files. */
@NullMarked
package io.ogtickets.auth.token.keys;

import org.jspecify.annotations.NullMarked;
