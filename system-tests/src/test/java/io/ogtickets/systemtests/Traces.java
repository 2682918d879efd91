package io.ogtickets.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for marks of a person in every column of every table of every service. */
record Traces(TheSystem system) {

    private static final List<String> DATABASES =
            List.of("auth", "catalog", "orders", "payments", "tickets", "validation");
    private static final String TABLES = """
            SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')""";

    /** Texts, as they are and as bytes. */
    static List<String> ofTexts(String... texts) {
        return Stream.of(texts)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.of(text, hex(text.getBytes(UTF_8))))
                .toList();
    }

    /** An id, as text, as the bytes of this text and as its own sixteen bytes. */
    static List<String> ofId(String id) {
        return Stream.concat(ofTexts(id).stream(), Stream.of(id.replace("-", "")))
                .toList();
    }

    /** What is left of an id that was digested. */
    static String digestOfId(String id) {
        UUID parsed = UUID.fromString(id);
        return hex(digest(HexFormat.of().parseHex(parsed.toString().replace("-", ""))));
    }

    static String digestOfText(String text) {
        return hex(digest(text.getBytes(UTF_8)));
    }

    /** Where one of the marks is: {@code database table.column}. */
    Set<String> of(List<String> marks) {
        return of(marks, _ -> true);
    }

    /** Where one of the marks is, in these tables' columns only: far fewer than all. */
    Set<String> stillIn(Set<String> columns, List<String> marks) {
        Set<String> tables = columns.stream()
                .map(column -> column.substring(0, column.lastIndexOf('.')))
                .collect(Collectors.toSet());
        return of(marks, tables::contains);
    }

    private Set<String> of(List<String> marks, Predicate<String> chosen) {
        Set<String> found = new TreeSet<>();
        for (String name : DATABASES) {
            Database database = new Database(system, name);
            for (String table : database.query(TABLES)) {
                String known = name + " " + table.replace("public.", "");
                if (chosen.test(known)) {
                    columnsWith(marks, database, table).forEach(column -> found.add(known + "." + column));
                }
            }
        }
        return found;
    }

    /** All of a row is read as text: numbers, JSON and arrays as they are written, bytes in hexadecimal. */
    private static Set<String> columnsWith(List<String> marks, Database database, String table) {
        return database.query("""
                SELECT DISTINCT col.key FROM %s held CROSS JOIN LATERAL jsonb_each_text(to_jsonb(held)) col
                WHERE EXISTS (SELECT FROM unnest(ARRAY[%s]) mark WHERE strpos(lower(col.value), mark) > 0)""".formatted(table, literals(marks)));
    }

    private static String literals(List<String> marks) {
        return marks.stream().map(mark -> "'" + mark.replace("'", "''") + "'").collect(Collectors.joining(", "));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
