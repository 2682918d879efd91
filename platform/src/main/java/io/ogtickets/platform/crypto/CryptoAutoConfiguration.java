package io.ogtickets.platform.crypto;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Master keys for every service that has {@code og.master-keys}: Base64, separated by commas, the active one first. */
@AutoConfiguration
public final class CryptoAutoConfiguration {

    @Bean
    @ConditionalOnProperty("og.master-keys")
    MasterKeys masterKeys(@Value("${og.master-keys}") List<String> base64) {
        return new MasterKeys(base64);
    }
}
