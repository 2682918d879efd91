package io.ogtickets.local.system;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The status as a person reads it. */
public final class StatusTable {

    private static final String ROW = "%-20s %-9s %8s %6s %9s %10s";
    private static final long MEBIBYTE = 1L << 20;

    private StatusTable() {}

    public static String of(List<PartStatus> parts) {
        String rows = parts.stream().map(StatusTable::row).collect(Collectors.joining("\n"));
        return ROW.formatted("PART", "STATUS", "PID", "PORT", "START", "MEMORY") + "\n" + rows + "\n" + total(parts);
    }

    private static String row(PartStatus part) {
        return ROW.formatted(
                part.name(), part.status(), shown(part.pid()), part.port(), seconds(part), memory(part.pssBytes()));
    }

    private static String total(List<PartStatus> parts) {
        long up = parts.stream().filter(PartStatus::up).count();
        long bytes = parts.stream()
                .map(PartStatus::pssBytes)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        return ROW.formatted("", up + " of " + parts.size() + " up", "", "", "", memory(bytes));
    }

    private static String seconds(PartStatus part) {
        Long millis = part.startMillis();
        return millis == null ? "-" : "%.1f s".formatted(millis / 1000.0);
    }

    private static String memory(@Nullable Long bytes) {
        return bytes == null ? "-" : bytes / MEBIBYTE + " MiB";
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
