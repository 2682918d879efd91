/** Enrols, checks and removes second factors. */
@NullMarked
package io.ogtickets.auth.secondfactor.application;

import org.jspecify.annotations.NullMarked;
