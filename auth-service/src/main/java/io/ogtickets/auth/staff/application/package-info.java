/** What administrators do with accounts; every act stands in the security journal with who did it. */
@NullMarked
package io.ogtickets.auth.staff.application;

import org.jspecify.annotations.NullMarked;
