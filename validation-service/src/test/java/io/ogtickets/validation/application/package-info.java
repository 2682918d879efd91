/** How scans are gathered. */
@NullMarked
package io.ogtickets.validation.application;

import org.jspecify.annotations.NullMarked;
