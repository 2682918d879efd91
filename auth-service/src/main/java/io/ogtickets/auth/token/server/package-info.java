/** The OAuth 2.0 authorization server: clients, token endpoint, keys and discovery document. */
@NullMarked
package io.ogtickets.auth.token.server;

import org.jspecify.annotations.NullMarked;
