/** Where a local run lives: its folders, settings, ports and secrets. */
@NullMarked
package io.ogtickets.local.home;

import org.jspecify.annotations.NullMarked;
