package io.ogtickets.local.process;

import java.io.IOException;

/** How a part is asked to stop: a JVM by SIGTERM; PostgreSQL by SIGINT, its fast shutdown. */
public enum Signal {
    TERM,
    INT;

    void sendTo(ProcessHandle process) throws IOException {
        switch (this) {
            case TERM -> process.destroy();
            // The JDK knows no other signals; kill is built into every bash.
            case INT -> new ProcessBuilder("bash", "-c", "kill -INT " + process.pid()).start();
        }
    }
}
