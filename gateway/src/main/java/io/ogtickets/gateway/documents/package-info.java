/** The page on which people read the OpenAPI documents of all services. */
@NullMarked
package io.ogtickets.gateway.documents;

import org.jspecify.annotations.NullMarked;
