package io.ogtickets.catalog.config;

import io.ogtickets.platform.security.AccessRules;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** Who may call what. What is public may be kept by clients as long as they ask whether it is still so. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Catalogue",
                        version = "v1",
                        description = "Sports, venues, sessions and offers; public, and edited by administrators."))
class WebConfiguration implements WebMvcConfigurer {

    private static final String API = "/api/v1/*";

    @Bean
    AccessRules accessRules() {
        return AccessRules.denyAllBut()
                .anyone(
                        HttpMethod.GET,
                        "/api/v1/sports",
                        "/api/v1/venues",
                        "/api/v1/sessions",
                        "/api/v1/sessions/{code}",
                        "/api/v1/offers")
                .role("ADMINISTRATOR", HttpMethod.GET, "/api/v1/admin/sessions/{code}")
                .role(
                        "ADMINISTRATOR",
                        HttpMethod.POST,
                        "/api/v1/admin/sessions",
                        "/api/v1/admin/sessions/{code}/cancellation",
                        "/api/v1/admin/offers")
                .role("ADMINISTRATOR", HttpMethod.PUT, "/api/v1/admin/sessions/{code}", "/api/v1/admin/offers/{id}");
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns(API);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        WebContentInterceptor caching = new WebContentInterceptor();
        caching.setCacheControl(CacheControl.noCache());
        caching.setVaryByRequestHeaders("Accept-Language");
        interceptors.addInterceptor(caching).addPathPatterns("/api/v1/**").excludePathPatterns("/api/v1/admin/**");
    }
}
