package io.ogtickets.platform.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.netflix.eureka.http.EurekaClientHttpRequestFactorySupplier;
import org.springframework.cloud.netflix.eureka.http.RestClientDiscoveryClientOptionalArgs;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.support.BasicAuthenticationInterceptor;
import org.springframework.web.client.RestClient;

/** Lets a service sign on at the registry, where its neighbours find it and it finds them. */
@AutoConfiguration(
        beforeName = "org.springframework.cloud.netflix.eureka.config.DiscoveryClientOptionalArgsConfiguration")
@ConditionalOnProperty(name = "eureka.client.enabled", matchIfMissing = true)
public final class RegistryAutoConfiguration {

    /** Signs on with a header: the Eureka client logs its URLs, so the password must not be part of one. */
    @Bean
    @ConditionalOnProperty("og.discovery.password")
    RestClientDiscoveryClientOptionalArgs registryAccess(
            EurekaClientHttpRequestFactorySupplier requests, @Value("${og.discovery.password}") String password) {
        BasicAuthenticationInterceptor credentials = new BasicAuthenticationInterceptor("eureka", password);
        return new RestClientDiscoveryClientOptionalArgs(
                requests, () -> RestClient.builder().requestInterceptor(credentials));
    }
}
