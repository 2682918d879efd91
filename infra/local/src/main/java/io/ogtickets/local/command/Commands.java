package io.ogtickets.local.command;

import io.ogtickets.local.home.Settings;
import io.ogtickets.local.home.Trouble;

/** Finds the command for a word. */
public final class Commands {

    private Commands() {}

    public static Command named(String word, Settings settings) {
        return switch (word) {
            case "up" -> new Up(settings);
            case "down" -> new Down(settings);
            case "status" -> new Status(settings);
            case "logs" -> new Logs(settings);
            case "restart" -> new Restart(settings);
            case "reset" -> new Reset(settings);
            case "dead-letters" -> new DeadLetters(settings);
            case "demo" -> new Demo(settings);
            case "build" -> new BuildAll(settings);
            case "bench" -> new Bench(settings);
            case "help", "-h", "--help" -> new Help();
            default -> throw new Trouble("There is no command \"" + word + "\"; ./og help lists them.");
        };
    }
}
