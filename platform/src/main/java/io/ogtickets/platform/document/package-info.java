/** What every service's OpenAPI document says alike: who may call, and how a refusal looks. */
@NullMarked
package io.ogtickets.platform.document;

import org.jspecify.annotations.NullMarked;
