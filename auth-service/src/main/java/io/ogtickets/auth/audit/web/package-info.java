/** The security journal for its subjects and for administrators. */
@NullMarked
package io.ogtickets.auth.audit.web;

import org.jspecify.annotations.NullMarked;
