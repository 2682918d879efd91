package io.ogtickets.catalog.calendar;

import io.ogtickets.catalog.application.CalendarSource;
import io.ogtickets.catalog.domain.Calendar;
import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.catalog.domain.Sitting;
import io.ogtickets.catalog.domain.Sport;
import io.ogtickets.catalog.domain.Venue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The files of {@code resources/paris2024}; where each figure comes from stands in its SOURCES.md. */
@Component
class CalendarFiles implements CalendarSource {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Override
    public Calendar read() {
        List<Sport> sports = records("sports.csv", CalendarFiles::sport);
        List<Venue> venues = venues();
        Map<String, Sport> sportByCode = byCode(sports, Sport::code);
        Map<String, Venue> venueByCode = byCode(venues, Venue::code);
        FrenchTitles french = new FrenchTitles(phrases());
        return new Calendar(
                sports, venues, records("sessions.csv", row -> sitting(row, sportByCode, venueByCode, french)));
    }

    @Override
    public List<Venue> venues() {
        Map<String, String> addresses = records("venue_addresses.csv", Function.identity()).stream()
                .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("address")));
        return records("venues.csv", row -> venue(row, known(addresses, row.get("code"))));
    }

    private static Sport sport(CSVRecord row) {
        return new Sport(row.get("code"), name(row));
    }

    private static Venue venue(CSVRecord row, String address) {
        return new Venue(
                row.get("code"),
                name(row),
                row.get("city"),
                address,
                degrees(row.get("latitude")),
                degrees(row.get("longitude")),
                ZoneId.of(row.get("time_zone")),
                Integer.parseInt(row.get("capacity")));
    }

    private static Sitting sitting(
            CSVRecord row, Map<String, Sport> sports, Map<String, Venue> venues, FrenchTitles french) {
        Venue venue = known(venues, row.get("venue_code"));
        return new Sitting(
                row.get("code"),
                known(sports, row.get("sport_code")),
                venue,
                new Localised(row.get("title_en"), french.of(row.get("title_en"))),
                local(row.get("starts_at"), venue),
                local(row.get("ends_at"), venue),
                Boolean.parseBoolean(row.get("medal")),
                row.get("phase"));
    }

    private static Map<String, String> phrases() {
        return records("titles_fr.csv", Function.identity()).stream()
                .collect(Collectors.toMap(row -> row.get("en"), row -> row.get("fr")));
    }

    private static @Nullable Double degrees(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private static ZonedDateTime local(String time, Venue venue) {
        return OffsetDateTime.parse(time).atZoneSameInstant(venue.timeZone());
    }

    private static Localised name(CSVRecord row) {
        return new Localised(row.get("name_en"), row.get("name_fr"));
    }

    private static <T> T known(Map<String, T> byCode, String code) {
        T found = byCode.get(code);
        if (found == null) {
            throw new IllegalStateException("The calendar refers to an unknown code " + code);
        }
        return found;
    }

    private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
        return items.stream().collect(Collectors.toMap(code, Function.identity()));
    }

    private static <T> List<T> records(String file, Function<CSVRecord, T> reader) {
        try (Reader text = new InputStreamReader(
                new ClassPathResource("paris2024/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(text).stream().map(reader).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
