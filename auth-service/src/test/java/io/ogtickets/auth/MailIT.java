package io.ogtickets.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail server that is away costs nobody their mail, and nobody reads it meanwhile. */
class MailIT extends Scenario {

    @AfterEach
    void theMailServerIsBack() {
        MAILBOX.comeBack();
    }

    @Test
    void aMailWaitsForItsServerUnreadableAndLeavesNothingBehind() {
        MAILBOX.goAway();
        register(registration());
        await().until(
                        () -> jdbc.sql("SELECT max(attempts) FROM mail")
                                .query(Integer.class)
                                .single(),
                        tries -> tries > 1);
        assertThat(jdbc.sql("SELECT sealed FROM mail").query(byte[].class).list())
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, ISO_8859_1)).doesNotContain("token=", "camille"));

        MAILBOX.comeBack();

        assertThat(activate(MAILBOX.token(email, 1)).getStatusCode().value()).isEqualTo(204);
        await().until(() ->
                jdbc.sql("SELECT count(*) FROM mail").query(Long.class).single() == 0);
    }
}
