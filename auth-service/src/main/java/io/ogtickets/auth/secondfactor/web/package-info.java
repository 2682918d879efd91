/** A person's own second factor. */
@NullMarked
package io.ogtickets.auth.secondfactor.web;

import org.jspecify.annotations.NullMarked;
