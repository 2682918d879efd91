package io.ogtickets.stripesimulator.api;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final ApiKeyCheck apiKeyCheck;
    private final StripeRequestResolver requestResolver;

    ApiConfiguration(ApiKeyCheck apiKeyCheck, StripeRequestResolver requestResolver) {
        this.apiKeyCheck = apiKeyCheck;
        this.requestResolver = requestResolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(apiKeyCheck).addPathPatterns("/v1/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(requestResolver);
    }
}
