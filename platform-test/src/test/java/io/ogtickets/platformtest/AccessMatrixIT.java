package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The matrix finds what it is there to find. */
@ServiceTest
class AccessMatrixIT {

    @Test
    void aRouteThatStandsInNoLineOfTheTableIsFoundAndTheOthersAreNot(@Autowired ApplicationContext service) {
        List<String> names =
                AccessMatrix.of(service).map(DynamicTest::getDisplayName).toList();
        List<String> failed = AccessMatrix.of(service)
                .filter(Failing::is)
                .map(DynamicTest::getDisplayName)
                .toList();

        assertThat(names).contains("GET /api/v1/notes", "POST /api/v1/notes", "GET /internal/notes");
        assertThat(failed).containsExactly("GET /api/v1/forgotten");
    }

    @Test
    void aTokenThatOpensEveryDoorIsNoticed(@Autowired ApplicationContext service) {
        String administrators = TestTokens.person("a", "SPECTATOR", "ADMINISTRATOR");

        Stream<String> failed = AccessMatrix.of(service, claims -> administrators)
                .filter(Failing::is)
                .map(DynamicTest::getDisplayName);

        assertThat(failed).contains("POST /api/v1/notes");
    }

    @Test
    void aRuleThatRefusesWhomItShouldLetInIsNoticed(@Autowired ApplicationContext service) {
        String nobodys = TestTokens.person("a");

        Stream<String> failed = AccessMatrix.of(
                        service, claims -> claims.getAudience().contains("og-api") ? nobodys : TestTokens.sign(claims))
                .filter(Failing::is)
                .map(DynamicTest::getDisplayName);

        assertThat(failed)
                .contains("POST /api/v1/notes", "GET /api/v1/diaries/{id}")
                .doesNotContain("GET /api/v1/notes", "GET /internal/notes");
    }

    @Test
    void whatLibrariesServeIsTriedToo(@Autowired ApplicationContext service) {
        assertThat(AccessMatrix.of(service).map(DynamicTest::getDisplayName))
                .contains("GET /actuator/health", "GET /actuator/info", "GET /v3/api-docs");
    }
}
