package io.ogtickets.platform.http;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.cloud.client.loadbalancer.DeferringLoadBalancerInterceptor;
import org.springframework.web.client.RestClient;

/**
 * Plain HTTP to a neighbour by its service name, with the timeouts of {@code spring.http.clients}. Services use HTTP
 * interfaces; this is for what stands beneath them, fetching keys and tokens.
 */
public final class LoadBalancedHttp {

    private final ClientHttpRequestFactoryBuilder<?> requests;
    private final HttpClientSettings settings;
    private final ObjectProvider<DeferringLoadBalancerInterceptor> loadBalancer;

    LoadBalancedHttp(
            ClientHttpRequestFactoryBuilder<?> requests,
            HttpClientSettings settings,
            ObjectProvider<DeferringLoadBalancerInterceptor> loadBalancer) {
        this.requests = requests;
        this.settings = settings;
        this.loadBalancer = loadBalancer;
    }

    public RestClient client() {
        return builder().build();
    }

    RestClient.Builder builder() {
        RestClient.Builder builder = RestClient.builder().requestFactory(requests.build(settings));
        balance(builder);
        return builder;
    }

    /** Where there is no load balancer, as in tests, names are ordinary host names. */
    void balance(RestClient.Builder builder) {
        loadBalancer.ifAvailable(builder::requestInterceptor);
    }
}
