/** The Spring Boot parts: built, extracted, trained for a quick start, and given their environment. */
@NullMarked
package io.ogtickets.local.app;

import org.jspecify.annotations.NullMarked;
