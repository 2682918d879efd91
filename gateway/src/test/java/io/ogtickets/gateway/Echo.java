package io.ogtickets.gateway;

import java.util.List;
import java.util.Map;

/** What a service was asked, as it tells it in its answer. */
record Echo(String service, String method, String target, Map<String, List<String>> headers) {}
