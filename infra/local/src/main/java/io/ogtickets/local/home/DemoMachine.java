package io.ogtickets.local.home;

import java.util.List;

/**
 * A client that calls the API in its own name, in the local run only; its roles stand in auth-service's settings.
 *
 * @param id as it names itself at {@code /oauth2/token}
 * @param scopes the APIs that it may use
 */
public record DemoMachine(String id, String secret, List<String> scopes) {

    /** The scanner of a gate. */
    public static DemoMachine gate(Secrets secrets) {
        return new DemoMachine("demo-gate", secrets.token("demo.gate"), List.of("gates"));
    }
}
