/** Exporting and erasing a person's data over all services. */
@NullMarked
package io.ogtickets.auth.privacy.application;

import org.jspecify.annotations.NullMarked;
