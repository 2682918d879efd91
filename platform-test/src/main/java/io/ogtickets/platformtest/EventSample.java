package io.ogtickets.platformtest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sample of an event type and its JSON Schema, as they stand in the producer's {@code src/main/resources/events/}:
 * {@code <type>.sample.json} and {@code <type>.schema.json}. The producer checks that what it writes is of that shape,
 * each consumer that it reads the sample.
 */
public record EventSample(String producer, String type) {

    /** The sample itself. */
    public String json() {
        return read("sample");
    }

    /** What is wrong with the given JSON by the type's schema; empty if nothing is. */
    public List<String> problemsOf(String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("schema"));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private String read(String what) {
        Path file = Path.of("..", producer, "src/main/resources/events", type + "." + what + ".json");
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
