package io.ogtickets.bench.stage;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets the stage for the first who asks for it. */
public final class Theatre implements AutoCloseable {

    private final Path project;
    private final Map<String, String> environment;
    private final boolean kept;
    private @Nullable Stage stage;

    /**
     * Nothing is started yet.
     *
     * @param kept whether to go on with what an earlier run left, and to leave it again
     */
    public Theatre(Path project, Map<String, String> environment, boolean kept) {
        this.project = project;
        this.environment = environment;
        this.kept = kept;
    }

    public Path project() {
        return project;
    }

    public Stage stage() {
        if (stage == null) {
            System.out.println("Starting the system in throughput mode …");
            stage = Stage.set(project, environment, kept);
        }
        return stage;
    }

    @Override
    public void close() {
        if (stage != null && !kept) {
            stage.clear();
        }
    }
}
