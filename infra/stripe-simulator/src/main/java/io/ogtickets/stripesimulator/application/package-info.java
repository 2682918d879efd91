/** The use cases of the merchant's API, of the payer's page and of the passing of time. */
@NullMarked
package io.ogtickets.stripesimulator.application;

import org.jspecify.annotations.NullMarked;
