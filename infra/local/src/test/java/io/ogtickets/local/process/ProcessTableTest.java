package io.ogtickets.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    private static final Duration SHORT_GRACE = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    private Home home;
    private ProcessTable table;

    @BeforeEach
    void openTable() {
        home = new Home(folder);
        table = new ProcessTable(home);
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        new Stop(table, SHORT_GRACE).all(table.entries());
    }

    @Test
    void whatOneCommandStartedAnotherOneFinds() throws Exception {
        Entry started = start("sleeper", "exec sleep 600");

        assertThat(new ProcessTable(home).alive("sleeper")).contains(started);
        assertThat(new ProcessTable(home).entries()).containsExactly(started);
    }

    @Test
    void aProcessRunsInASessionOfItsOwn() throws Exception {
        Entry started = start("sleeper", "exec sleep 600");

        Awaitility.await().untilAsserted(() -> assertThat(session(started)).isEqualTo(started.pid()));
    }

    @Test
    void anotherProcessWithTheSamePidIsNotOurs() throws Exception {
        Entry own = start("sleeper", "exec sleep 600");
        Instant longAgo = own.startedAt().minusSeconds(60);
        Entry stale = new Entry("sleeper", own.pid(), longAgo, longAgo, 1, Signal.TERM, null, false);
        Json.write(home.runs().resolve("sleeper.json"), stale);

        new Stop(table, SHORT_GRACE).all(table.entries());

        assertThat(table.alive("sleeper")).isEmpty();
        assertThat(own.isAlive())
                .as("the process that happens to have that pid")
                .isTrue();
        own.process().ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void aProcessThatIsKilledIsNoLongerAlive() throws Exception {
        Entry started = start("sleeper", "exec sleep 600");

        started.process().orElseThrow().destroyForcibly();

        Awaitility.await().until(() -> table.alive("sleeper").isEmpty());
        assertThat(table.find("sleeper")).isPresent();
    }

    @Test
    void stoppingTakesTheChildrenAlongAndForgetsTheEntry() throws Exception {
        Entry started = start("parent", "sleep 600 & wait");
        ProcessHandle parent = started.process().orElseThrow();
        Awaitility.await().until(() -> parent.children().count() == 1);
        List<ProcessHandle> children = parent.children().toList();

        new Stop(table, Duration.ofSeconds(1)).all(List.of(started));

        assertThat(children).noneMatch(Life::isRunning);
        assertThat(table.entries()).isEmpty();
    }

    @Test
    void whatDoesNotEndWhenAskedIsKilled() throws Exception {
        Path ready = folder.resolve("ready");
        Entry stubborn = start("stubborn", "trap '' TERM INT; touch '" + ready + "'; while :; do sleep 600; done");
        Awaitility.await().until(() -> Files.exists(ready));

        long killed = new Stop(table, SHORT_GRACE).all(List.of(stubborn));

        assertThat(killed).isPositive();
        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void onlyTheFirstHealthyMomentCountsAsTheEndOfTheStart() throws Exception {
        Entry first = table.healthy(start("sleeper", "exec sleep 600"));

        Entry later = table.healthy(first);

        assertThat(first.startMillis()).isNotNull();
        assertThat(later).isEqualTo(first);
    }

    @Test
    void theLogOfTheStartBeforeIsKept() throws Exception {
        start("talker", "echo first");
        Awaitility.await().until(() -> Files.readString(home.log("talker")).contains("first"));
        start("talker", "echo second");

        Awaitility.await().until(() -> Files.readString(home.log("talker")).equals("second\n"));
        assertThat(folder.resolve("logs/talker.log.1")).hasContent("first");
    }

    @Test
    void aProcessSeesOnlyTheEnvironmentItIsGiven() throws Exception {
        table.start("env", 1, Signal.TERM, new Launch(List.of("env"), folder, Map.of("GIVEN", "yes")));

        Awaitility.await().until(() -> Files.readString(home.log("env")).contains("GIVEN=yes"));
        assertThat(Files.readString(home.log("env"))).contains("PATH=").doesNotContain("JAVA_HOME=");
    }

    private Entry start(String name, String script) throws IOException {
        return table.start(name, 1, Signal.TERM, new Launch(List.of("bash", "-c", script), folder, Map.of()));
    }

    /** The fourth field after the program's name in proc(5)'s stat. */
    private static long session(Entry entry) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(entry.pid()), "stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3]);
    }
}
