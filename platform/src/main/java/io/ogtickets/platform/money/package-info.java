/** Amounts of money as the API carries them. */
@NullMarked
package io.ogtickets.platform.money;

import org.jspecify.annotations.NullMarked;
