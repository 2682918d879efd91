/** The routes by which people look after their passkeys. */
@NullMarked
package io.ogtickets.auth.passkey.web;

import org.jspecify.annotations.NullMarked;
