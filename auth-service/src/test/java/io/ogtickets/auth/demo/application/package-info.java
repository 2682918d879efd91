/** Where demo accounts are refused. */
@NullMarked
package io.ogtickets.auth.demo.application;

import org.jspecify.annotations.NullMarked;
