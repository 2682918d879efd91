/** Lists in pages, as the API carries them. */
@NullMarked
package io.ogtickets.platform.page;

import org.jspecify.annotations.NullMarked;
