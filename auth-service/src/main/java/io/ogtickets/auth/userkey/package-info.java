/** One half of the double key: a secret for each account, which never leaves this service. */
@NullMarked
package io.ogtickets.auth.userkey;

import org.jspecify.annotations.NullMarked;
