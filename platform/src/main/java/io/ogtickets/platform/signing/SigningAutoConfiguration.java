package io.ogtickets.platform.signing;

import io.ogtickets.platform.crypto.CryptoAutoConfiguration;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.work.BackgroundWork;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signing keys for every service that has a folder of them, {@code og.signing.keys}. Without keys it doesn't start; while
 * it runs, it learns of new ones.
 */
@AutoConfiguration(after = CryptoAutoConfiguration.class)
@ConditionalOnProperty("og.signing.keys")
public final class SigningAutoConfiguration {

    @Bean
    SigningKeyFolder signingKeyFolder(
            @Value("${og.signing.keys}") Path folder, MasterKeys masterKeys, JsonMapper json, Clock clock) {
        return new SigningKeyFolder(folder, masterKeys, json, clock);
    }

    @Bean
    SigningKeys signingKeys(SigningKeyFolder folder) {
        return folder.load();
    }

    @Bean
    BackgroundWork signingKeyWatch(
            SigningKeyFolder folder, SigningKeys keys, @Value("${og.signing.look-every}") Duration pause) {
        return new BackgroundWork("signing-keys", pause, () -> {
            folder.refresh(keys);
            return false;
        });
    }
}
