/** The only door for clients: routes by explicit path to the services that the registry knows. */
@NullMarked
package io.ogtickets.gateway;

import org.jspecify.annotations.NullMarked;
