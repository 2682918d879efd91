package io.ogtickets.platform.problem;

import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for every service that has the platform on its class path. */
@AutoConfiguration
@Import(ProblemAdvice.class)
final class ProblemAutoConfiguration {

    @Bean
    Problems problems() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasenames(Stream.of("problems", "platform-problems")
                .filter(ProblemAutoConfiguration::isThere)
                .toArray(String[]::new));
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return new Problems(bundles);
    }

    @Bean
    ProblemResponses problemResponses(Problems problems, JsonMapper json) {
        return new ProblemResponses(problems, json);
    }

    @Bean
    FilterRegistrationBean<FailuresInFilters> failuresInFilters(ProblemResponses problems) {
        FilterRegistrationBean<FailuresInFilters> outermost =
                new FilterRegistrationBean<>(new FailuresInFilters(problems));
        outermost.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return outermost;
    }

    /** A service without refusals of its own has no bundle. */
    private static boolean isThere(String bundle) {
        return new ClassPathResource(bundle + ".properties").exists();
    }
}
