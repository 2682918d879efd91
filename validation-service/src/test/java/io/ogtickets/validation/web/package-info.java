/** Signatures of manifests against vectors. */
@NullMarked
package io.ogtickets.validation.web;

import org.jspecify.annotations.NullMarked;
