package io.ogtickets.validation.web;

import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.LivingTokens;
import io.ogtickets.validation.application.KeepToVenues;
import io.ogtickets.validation.application.WatchGates;
import io.ogtickets.validation.application.WatchGates.GateFigures;
import io.ogtickets.validation.domain.SessionCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Gates")
class LiveFiguresController {

    private static final Logger log = LoggerFactory.getLogger(LiveFiguresController.class);
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final KeepToVenues keepToVenues;
    private final WatchGates watchGates;
    private final LivingTokens tokens;
    private final Clock clock;
    private volatile boolean closing;

    LiveFiguresController(KeepToVenues keepToVenues, WatchGates watchGates, LivingTokens tokens, Clock clock) {
        this.keepToVenues = keepToVenues;
        this.watchGates = watchGates;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Refuses(forbidden = "venue-not-yours")
    @GetMapping(path = "/api/v1/gates/{session}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Streams the figures of a session's gates as they change",
            description =
                    "Server-sent events named figures; a comment at least every 15 s. Ends with the token, and after ten"
                            + " minutes, to be asked for again.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = GateFigures.class)))
    SseEmitter live(@PathVariable String session, @AuthenticationPrincipal Jwt steward) {
        tokens.demandAlive(steward);
        SessionCode code = SessionCode.read(session).orElseThrow(() -> Refusal.notFound("session"));
        keepToVenues.demand(Staff.of(steward).venues(), List.of(code));
        GateFigures first = watchGates.figuresOf(code);
        SseEmitter stream = new SseEmitter(LASTS.plus(HEARTBEAT).toMillis());
        Thread.ofVirtual().name("live-figures").start(() -> send(stream, code, first, steward));
        return stream;
    }

    /** A restart doesn't wait for those who watch. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private void send(SseEmitter stream, SessionCode session, GateFigures first, Jwt steward) {
        try {
            stream.send(SseEmitter.event().name("figures").data(first, MediaType.APPLICATION_JSON));
            sendChanges(stream, session, first, steward);
            stream.complete();
        } catch (IOException | IllegalStateException gone) {
            // Whoever watched left.
            stream.completeWithError(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stream.complete();
        } catch (RuntimeException failure) {
            log.warn("Live figures of {} end early: {}", session, failure.toString());
            stream.complete();
        }
    }

    private void sendChanges(SseEmitter stream, SessionCode session, GateFigures first, Jwt steward)
            throws IOException, InterruptedException {
        Instant end = clock.instant().plus(LASTS);
        Instant said = clock.instant();
        GateFigures last = first;
        while (!closing && clock.instant().isBefore(end) && tokens.isAlive(steward)) {
            Thread.sleep(LOOK_AGAIN);
            GateFigures now = watchGates.figuresOf(session);
            if (!now.equals(last)) {
                stream.send(SseEmitter.event().name("figures").data(now, MediaType.APPLICATION_JSON));
                last = now;
                said = clock.instant();
            } else if (said.plus(HEARTBEAT).isBefore(clock.instant())) {
                stream.send(SseEmitter.event().comment("still here"));
                said = clock.instant();
            }
        }
    }
}
