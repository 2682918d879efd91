/** Export and erasure for the people concerned, and the proof of an erasure for administrators. */
@NullMarked
package io.ogtickets.auth.privacy.web;

import org.jspecify.annotations.NullMarked;
