/** What browsers are told, tried. */
@NullMarked
package io.ogtickets.auth.signin.web;

import org.jspecify.annotations.NullMarked;
