/** Accounts over HTTP: for their owners, and for the neighbours that may ask for contacts. */
@NullMarked
package io.ogtickets.auth.account.web;

import org.jspecify.annotations.NullMarked;
