package io.ogtickets.auth.seal;

import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    MasterKey masterKey(@Value("${og.auth.master-key}") String base64) {
        return new MasterKey(Base64.getDecoder().decode(base64));
    }
}
