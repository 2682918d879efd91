@NullMarked
package io.ogtickets.validation.application;

import org.jspecify.annotations.NullMarked;
