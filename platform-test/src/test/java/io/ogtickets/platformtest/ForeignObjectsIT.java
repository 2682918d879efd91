package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platformtest.ForeignObjects.Owned;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The test of foreign objects finds what it is there to find. */
@ServiceTest
class ForeignObjectsIT {

    @Test
    void aRouteThatDoesNotLookWhoseTheObjectIsIsFoundAndTheOtherIsNot(@Autowired ApplicationContext service) {
        assertThat(failed(service, Map.of("/api/v1/diaries/{id}", ForeignObjectsIT::diary)))
                .containsExactly("GET /api/v1/diaries/{id}/cover");
    }

    @Test
    void aRouteForWhichThereIsNoObjectIsFound(@Autowired ApplicationContext service) {
        assertThat(failed(service, Map.of())).contains("GET /api/v1/diaries/{id}");
    }

    @Test
    void anObjectThatItsOwnerDoesNotReachEitherProvesNothing(@Autowired ApplicationContext service) {
        Supplier<Owned> lost =
                () -> new Owned("lost", TestTokens.spectator(UUID.randomUUID().toString()));

        assertThat(failed(service, Map.of("/api/v1/diaries/{id}", lost))).contains("GET /api/v1/diaries/{id}");
    }

    private static Owned diary() {
        String owner = UUID.randomUUID().toString();
        return new Owned(owner, TestTokens.spectator(owner));
    }

    private static List<String> failed(ApplicationContext service, Map<String, Supplier<Owned>> objects) {
        return ForeignObjects.of(service, TestTokens::sign, "{}", objects)
                .filter(Failing::is)
                .map(DynamicTest::getDisplayName)
                .toList();
    }
}
