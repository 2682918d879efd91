package io.ogtickets.local.command;

import io.ogtickets.local.home.Trouble;
import java.util.List;
import java.util.Set;

/** What follows a command's word: options that it knows, and at most one name. */
record Options(Set<String> flags, List<String> names) {

    static Options parse(List<String> arguments, String usage, Set<String> known) {
        List<String> flags =
                arguments.stream().filter(argument -> argument.startsWith("-")).toList();
        for (String flag : flags) {
            if (!known.contains(flag)) {
                throw new Trouble("There is no option " + flag + "; usage: ./og " + usage);
            }
        }
        List<String> names =
                arguments.stream().filter(argument -> !argument.startsWith("-")).toList();
        return new Options(Set.copyOf(flags), names);
    }

    /** For a command that takes options only. */
    static Options flagsOnly(List<String> arguments, String usage, Set<String> known) {
        Options options = parse(arguments, usage, known);
        if (!options.names.isEmpty()) {
            throw new Trouble("Nothing is known of \"" + options.names.getFirst() + "\"; usage: ./og " + usage);
        }
        return options;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The one name that the command needs. */
    String name(String usage) {
        if (names.size() != 1) {
            throw new Trouble("Name one part; usage: ./og " + usage);
        }
        return names.getFirst();
    }
}
