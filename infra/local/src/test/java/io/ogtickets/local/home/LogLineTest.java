package io.ogtickets.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void ofAStructuredLineOnlyWhatMattersIsShown() {
        String line = """
                {"@timestamp":"2026-11-21T04:31:56Z","log":{"level":"ERROR","logger":"x"},"message":"Start failed",\
                "error":{"message":"no database"}}""";

        assertThat(LogLine.readable(line)).isEqualTo("ERROR Start failed: no database");
    }

    @Test
    void anyOtherLineIsShownAsItIs() {
        assertThat(LogLine.readable("FATAL: lock file exists")).isEqualTo("FATAL: lock file exists");
        assertThat(LogLine.readable("{no json")).isEqualTo("{no json");
    }

    @Test
    void aLongLineKeepsItsBeginningAndItsEnd() {
        String line = "first error; " + "x".repeat(1_000) + "; root cause";

        assertThat(LogLine.readable(line))
                .hasSizeLessThan(410)
                .startsWith("first error")
                .endsWith("root cause");
    }
}
