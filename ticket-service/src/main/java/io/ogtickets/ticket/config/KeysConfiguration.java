package io.ogtickets.ticket.config;

import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.ticket.signing.SigningKeyFolder;
import io.ogtickets.ticket.signing.SigningKeys;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The keys that sign codes. Without them the service doesn't start. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    SigningKeys signingKeys(@Value("${og.tickets.signing-keys}") Path folder, MasterKeys masterKeys, JsonMapper json) {
        return new SigningKeyFolder(folder, masterKeys, json).load();
    }
}
