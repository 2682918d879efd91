/** What at least two services use and what bears no business noun. */
@NullMarked
package io.ogtickets.platform;

import org.jspecify.annotations.NullMarked;
