/** The append-only journal of security events. */
@NullMarked
package io.ogtickets.auth.audit.application;

import org.jspecify.annotations.NullMarked;
