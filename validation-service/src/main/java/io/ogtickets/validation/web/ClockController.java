package io.ogtickets.validation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Gates")
class ClockController {

    private final Clock clock;

    ClockController(Clock clock) {
        this.clock = clock;
    }

    record Time(Instant now) {}

    @GetMapping("/api/v1/gates/time")
    @Operation(
            summary = "Tells the time",
            description = "A scanner measures its clock's offset by it: now − (sent + received) / 2.")
    Time time() {
        return new Time(clock.instant());
    }
}
