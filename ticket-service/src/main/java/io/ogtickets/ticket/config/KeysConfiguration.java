package io.ogtickets.ticket.config;

import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.work.BackgroundWork;
import io.ogtickets.ticket.signing.SigningKeyFolder;
import io.ogtickets.ticket.signing.SigningKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The keys that sign codes. Without them the service doesn't start; while it runs, it learns of new ones. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    SigningKeyFolder signingKeyFolder(
            @Value("${og.tickets.signing-keys}") Path folder, MasterKeys masterKeys, JsonMapper json, Clock clock) {
        return new SigningKeyFolder(folder, masterKeys, json, clock);
    }

    @Bean
    SigningKeys signingKeys(SigningKeyFolder folder) {
        return folder.load();
    }

    @Bean
    BackgroundWork signingKeyWatch(
            SigningKeyFolder folder, SigningKeys keys, @Value("${og.tickets.look-at-keys-every}") Duration pause) {
        return new BackgroundWork("signing-keys", pause, () -> {
            folder.refresh(keys);
            return false;
        });
    }
}
