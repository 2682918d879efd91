package io.ogtickets.auth.demo.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prepares the demo accounts of {@code og.auth.demo-accounts} before the service says that it is ready. Accounts whose
 * passwords stand in a file have no place but on a developer's machine: with the setting, and without the profile
 * {@code local} alone, the service doesn't start.
 */
@Component
@ConditionalOnProperty("og.auth.demo-accounts")
class DemoAccountsAtStart implements ApplicationRunner {

    private final Path file;
    private final JsonMapper json;
    private final PrepareDemoAccount prepareDemoAccount;

    DemoAccountsAtStart(
            @Value("${og.auth.demo-accounts}") Path file,
            JsonMapper json,
            PrepareDemoAccount prepareDemoAccount,
            Environment environment) {
        Assert.state(
                environment.acceptsProfiles(Profiles.of("local & !production")),
                "og.auth.demo-accounts is set outside of the profile local: demo accounts are for that one only");
        this.file = file;
        this.json = json;
        this.prepareDemoAccount = prepareDemoAccount;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        json.readValue(Files.readAllBytes(file), new TypeReference<List<DemoAccount>>() {})
                .forEach(prepareDemoAccount::of);
    }
}
