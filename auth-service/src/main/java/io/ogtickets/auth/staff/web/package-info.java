/** Accounts as administrators see and change them. */
@NullMarked
package io.ogtickets.auth.staff.web;

import org.jspecify.annotations.NullMarked;
