/** What a family of tokens is, and when a refresh token is stolen. */
@NullMarked
package io.ogtickets.auth.family.domain;

import org.jspecify.annotations.NullMarked;
