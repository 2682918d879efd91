/** Tests of the gates, and the codes and tickets that they are tried with. */
@NullMarked
package io.ogtickets.validation;

import org.jspecify.annotations.NullMarked;
