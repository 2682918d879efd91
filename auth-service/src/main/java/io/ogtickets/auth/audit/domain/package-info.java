/** The kinds of security event. */
@NullMarked
package io.ogtickets.auth.audit.domain;

import org.jspecify.annotations.NullMarked;
