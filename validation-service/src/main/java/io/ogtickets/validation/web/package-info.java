/** What gates and neighbours may ask over HTTP. */
@NullMarked
package io.ogtickets.validation.web;

import org.jspecify.annotations.NullMarked;
