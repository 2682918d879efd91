package io.ogtickets.discovery;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.Assert;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final int SALT_BYTES = 16;

    @Bean
    SecurityFilterChain onlyKnownParts(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(GET, "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/eureka/**", "/actuator/prometheus")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    UserDetailsService parts(@Value("${og.discovery.password}") String password, PasswordEncoder encoder) {
        Assert.hasText(password, "EUREKA_PASSWORD is empty: the registry doesn't run without a password");
        return new InMemoryUserDetailsManager(
                User.withUsername("eureka").password(encoder.encode(password)).build());
    }

    /** One round is enough: the password is random and of full entropy, and every part shows it each few seconds. */
    @Bean
    PasswordEncoder oneRound() {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, 1, PBKDF2WithHmacSHA256);
    }
}
