/** The commands of ./og, one class each. */
@NullMarked
package io.ogtickets.local.command;

import org.jspecify.annotations.NullMarked;
