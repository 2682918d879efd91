/** Makes the demo accounts at start. */
@NullMarked
package io.ogtickets.auth.demo.application;

import org.jspecify.annotations.NullMarked;
