package io.ogtickets.gateway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.netflix.eureka.http.EurekaClientHttpRequestFactorySupplier;
import org.springframework.cloud.netflix.eureka.http.RestClientDiscoveryClientOptionalArgs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.support.BasicAuthenticationInterceptor;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "eureka.client.enabled", matchIfMissing = true)
class RegistryConfiguration {

    /** Signs on with a header: the Eureka client logs its URLs, so the password must not be part of one. */
    @Bean
    RestClientDiscoveryClientOptionalArgs registryAccess(
            EurekaClientHttpRequestFactorySupplier requests, @Value("${og.discovery.password}") String password) {
        BasicAuthenticationInterceptor credentials = new BasicAuthenticationInterceptor("eureka", password);
        return new RestClientDiscoveryClientOptionalArgs(
                requests, () -> RestClient.builder().requestInterceptor(credentials));
    }
}
