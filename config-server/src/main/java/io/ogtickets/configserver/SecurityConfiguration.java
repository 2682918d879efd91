package io.ogtickets.configserver;

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

    /**
     * Opens settings only as {@code /{application}/{profiles}}: the server's other forms would put the values of this
     * process's own environment in place of the placeholders.
     */
    @Bean
    SecurityFilterChain onlyKnownClients(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(GET, "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(GET, "/{application}/{profiles:[\\w,-]+}")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    UserDetailsService clients(@Value("${CONFIG_PASSWORD}") String password, PasswordEncoder encoder) {
        Assert.hasText(password, "CONFIG_PASSWORD is empty: config-server doesn't run without a password");
        return new InMemoryUserDetailsManager(
                User.withUsername("config").password(encoder.encode(password)).build());
    }

    /** One round is enough: the password is random and of full entropy, and more would only slow down every start. */
    @Bean
    PasswordEncoder oneRound() {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, 1, PBKDF2WithHmacSHA256);
    }
}
