package io.ogtickets.validation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.validation.CodeFixture;
import io.ogtickets.validation.code.SignedCode;
import io.ogtickets.validation.code.VerificationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rule agrees with the one that scanners decide by when they are offline: both are tried against the same vectors. */
class GateVectorsTest {

    private static final Path FILE = Path.of("src/test/resources/gate-vectors.json");

    record KeyVector(int id, String publicKey, boolean trusted) {

        VerificationKey key() {
            return VerificationKey.of(id, Base64.getUrlDecoder().decode(publicKey), trusted);
        }
    }

    record SessionVector(
            String code,
            Instant startsAt,
            Instant endsAt,
            int openBeforeSeconds,
            boolean cancelled,
            List<String> gates) {

        Session session() {
            return new Session(
                    new SessionCode(code),
                    1,
                    startsAt,
                    endsAt,
                    cancelled,
                    gates.stream().map(Gate::new).toList());
        }
    }

    /** What a scanner knows and is shown. */
    record Vector(
            String name,
            String code,
            String gate,
            Instant deviceTime,
            int clockOffsetSeconds,
            SessionVector session,
            List<KeyVector> keys,
            Set<UUID> revoked,
            Set<UUID> blocked,
            Set<UUID> ownAdmissions,
            Map<UUID, Integer> bindings,
            Verdict verdict) {

        @Nullable
        CodeContent content() {
            return SignedCode.read(code)
                    .filter(read -> keys.stream().anyMatch(key -> read.isSignedBy(key.key())))
                    .map(SignedCode::content)
                    .orElse(null);
        }

        GateRecord known(@Nullable CodeContent content) {
            if (content == null) {
                return GateRecord.NOTHING;
            }
            UUID id = content.ticket().value();
            boolean admitted = blocked.contains(id) || ownAdmissions.contains(id);
            CodeFixture issued = new CodeFixture(
                    id, content.session().value(), content.type(), content.liveRequired(), content.tag());
            Ticket ticket = new Ticket(
                    content.ticket(),
                    1,
                    new AccountId(UUID.randomUUID()),
                    new Place(content.session(), "A", content.type()),
                    content.liveRequired(),
                    Commitment.ofHex(issued.commitment()),
                    bindings.getOrDefault(id, 0),
                    admitted ? new Admission(deviceTime, new Gate("A")) : null);
            return new GateRecord(revoked.contains(id), ticket, session.session());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() throws IOException {
        List<Vector> vectors = JsonMapper.shared().readValue(Files.readAllBytes(FILE), new TypeReference<>() {});
        return vectors.stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theVerdictIsTheScanners(Vector vector) {
        CodeContent content = vector.content();
        Attempt attempt = new Attempt(
                new ScanName("device", "nonce"),
                new CodeText(vector.code()),
                new SessionCode(vector.session().code()),
                new Gate(vector.gate()),
                new AccountId(UUID.randomUUID()));
        Instant officeTime = vector.deviceTime().plusSeconds(vector.clockOffsetSeconds());
        AdmissionRule rule =
                new AdmissionRule(Duration.ofSeconds(vector.session().openBeforeSeconds()));

        assertThat(rule.verdictOn(new Presentation(content, vector.known(content), attempt, officeTime)))
                .isEqualTo(vector.verdict());
    }
}
