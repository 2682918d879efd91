package io.ogtickets.auth.password.application;

import io.ogtickets.auth.password.domain.CommonPasswords;
import io.ogtickets.auth.password.domain.OfficeWords;
import io.ogtickets.auth.password.domain.PasswordPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    @Bean
    PasswordPolicy passwordPolicy() {
        return new PasswordPolicy(CommonPasswords.bundled(), OfficeWords.bundled());
    }
}
