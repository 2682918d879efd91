package io.ogtickets.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the local run keeps and prints it: indented, one mapper for all. */
public final class Json {

    public static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Only the owner may read what the local run remembers: there are passwords among it. */
    public static void write(Path file, Object value) throws IOException {
        OwnerOnly.write(file, text(value));
    }

    public static Map<String, String> readMap(Path file) throws IOException {
        return read(file, new TypeReference<>() {});
    }

    public static <T> T read(Path file, TypeReference<T> type) throws IOException {
        try {
            return MAPPER.readValue(Files.readString(file), type);
        } catch (JacksonException e) {
            throw new Trouble(file + " can't be read; delete it and try again.", e);
        }
    }
}
