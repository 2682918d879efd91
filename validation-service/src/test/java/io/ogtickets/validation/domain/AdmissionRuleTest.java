package io.ogtickets.validation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.validation.CodeFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionRuleTest {

    /** What brings each verdict about; several of them can be the case at once. */
    private static final NavigableMap<Verdict, UnaryOperator<GateScene>> FAULTS = new TreeMap<>(Map.of(
            Verdict.FORGED, scene -> scene.showing((@Nullable CodeContent) null),
            Verdict.REVOKED, GateScene::withRevocation,
            Verdict.WRONG_SESSION, scene -> scene.mannedFor("ATH-0804-2110"),
            Verdict.NOT_OPEN, scene -> scene.at(GateScene.END),
            Verdict.WRONG_GATE, scene -> scene.at(new Gate("Z")),
            Verdict.ALREADY_ADMITTED, GateScene::withAdmission));

    @Test
    void aGoodTicketIsAdmitted() {
        Scan scan = GateScene.good().scan();

        assertThat(scan.isAdmission()).isTrue();
        assertThat(scan.firstAdmission()).isNull();
        assertThat(scan.directTo()).isNull();
        assertThat(scan.gate()).isEqualTo(new Gate("B"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"FORGED", "REVOKED", "WRONG_SESSION", "NOT_OPEN", "WRONG_GATE", "LIVE_REQUIRED", "ALREADY_ADMITTED"
            })
    void theFirstThatAppliesIsTheVerdict(Verdict first) {
        GateScene scene = GateScene.of(CodeFixture.of("SWM-0727-1100").withLive(first != Verdict.ALREADY_ADMITTED));
        for (UnaryOperator<GateScene> fault : FAULTS.tailMap(first, true).values()) {
            scene = fault.apply(scene);
        }

        assertThat(scene.verdict()).isEqualTo(first);
    }

    @Test
    void aTicketThatWasNotToldOfIsUnknown() {
        assertThat(GateScene.good().withTicket(null).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aTicketWhoseSessionWasNotToldOfIsUnknown() {
        assertThat(GateScene.good().withSession(null).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aTicketThatWasRevokedBeforeItWasToldOfIsRevoked() {
        assertThat(GateScene.good().withTicket(null).withRevocation().verdict()).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void anythingElseThanWasIssuedIsForged() {
        GateScene scene = GateScene.good();
        CodeFixture printed = scene.printed();

        assertThat(List.of(
                        printed.withTag(new byte[16]),
                        printed.withSession("ATH-0804-2110"),
                        printed.withType(OfferType.FAMILY),
                        printed.withLive(true)))
                .allSatisfy(other -> assertThat(scene.showing(other).verdict()).isEqualTo(Verdict.FORGED));
    }

    @Test
    void gatesOpenThreeHoursBeforeAndCloseAtTheEnd() {
        GateScene scene = GateScene.good();
        Duration instant = Duration.ofNanos(1);

        assertThat(scene.at(GateScene.START.minus(Duration.ofHours(3))).verdict())
                .isEqualTo(Verdict.ADMITTED);
        assertThat(scene.at(GateScene.START.minus(Duration.ofHours(3)).minus(instant))
                        .verdict())
                .isEqualTo(Verdict.NOT_OPEN);
        assertThat(scene.at(GateScene.END.minus(instant)).verdict()).isEqualTo(Verdict.ADMITTED);
        assertThat(scene.at(GateScene.END).verdict()).isEqualTo(Verdict.NOT_OPEN);
    }

    @Test
    void theGatesOfACancelledSessionStayShut() {
        GateScene scene = GateScene.good();
        Session cancelled =
                new Session(scene.mannedFor(), 2, GateScene.START, GateScene.END, true, List.of(scene.gate()));

        assertThat(scene.withSession(cancelled).verdict()).isEqualTo(Verdict.NOT_OPEN);
    }

    @Test
    void whoIsAtTheWrongGateIsSentToTheOneOnTheTicket() {
        Scan scan = GateScene.good().at(new Gate("Z")).scan();

        assertThat(scan.verdict()).isEqualTo(Verdict.WRONG_GATE);
        assertThat(scan.directTo()).isEqualTo(new Gate("B"));
    }

    @Test
    void aSessionWithoutGatesSendsNobodyAnywhere() {
        GateScene scene = GateScene.good();
        Session gateless = new Session(scene.mannedFor(), 2, GateScene.START, GateScene.END, false, List.of());

        Scan scan = scene.withSession(gateless).scan();

        assertThat(scan.verdict()).isEqualTo(Verdict.WRONG_GATE);
        assertThat(scan.gate()).isNull();
        assertThat(scan.directTo()).isNull();
    }

    @Test
    void aSecondScanIsToldOfTheFirst() {
        assertThat(GateScene.good().withAdmission().scan().firstAdmission()).isEqualTo(GateScene.EARLIER);
    }

    @Test
    void ofAForgedCodeNothingIsTold() {
        GateScene scene = GateScene.good().withAdmission();

        Scan scan = scene.showing(scene.printed().withTag(new byte[16])).scan();

        assertThat(scan.verdict()).isEqualTo(Verdict.FORGED);
        assertThat(scan.place()).isNull();
        assertThat(scan.gate()).isNull();
        assertThat(scan.firstAdmission()).isNull();
    }
}
