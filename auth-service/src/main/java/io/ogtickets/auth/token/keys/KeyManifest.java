package io.ogtickets.auth.token.keys;

import java.util.List;

/**
 * Which keys of the folder count, and in which state; a key file that isn't named here counts for nothing.
 *
 * @param active signs
 * @param retired still verifies
 */
record KeyManifest(String active, List<String> retired) {}
