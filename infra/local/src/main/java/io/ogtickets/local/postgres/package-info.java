/** The database part: real PostgreSQL binaries, one cluster, a database and a role for each service. */
@NullMarked
package io.ogtickets.local.postgres;

import org.jspecify.annotations.NullMarked;
