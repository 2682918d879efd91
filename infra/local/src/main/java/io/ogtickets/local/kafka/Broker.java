package io.ogtickets.local.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's JVM: formats the storage if it never was, then is Kafka. */
public final class Broker {

    private Broker() {}

    public static void main(String[] arguments) throws Exception {
        Path settings = Path.of(arguments[0]);
        if (!isFormatted(settings)) {
            format(settings);
        }
        kafka.Kafka.main(arguments);
    }

    private static boolean isFormatted(Path settings) throws Exception {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        return Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"));
    }

    private static void format(Path settings) {
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()};
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IllegalStateException("Kafka's storage can't be formatted; see above.");
        }
    }
}
