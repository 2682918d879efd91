package io.ogtickets.ticket.mail;

import io.ogtickets.ticket.application.TicketMail;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.texts.Texts;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One session of an order, in words.
 *
 * @param when the venue's own time, with its zone
 * @param places one line a category
 */
record Visit(String what, String when, String where, List<String> places) {

    /** The visits of a mail, in its order. */
    static List<Visit> of(TicketMail mail, Texts texts, Locale locale) {
        return mail.sessions().stream()
                .map(session -> of(session, mail, texts, locale))
                .toList();
    }

    private static Visit of(Session session, TicketMail mail, Texts texts, Locale locale) {
        DateTimeFormatter when = DateTimeFormatter.ofPattern(texts.get(locale, "mail.when"), locale);
        return new Visit(
                session.title().in(locale),
                when.format(session.startsAt().atZone(session.zone())),
                texts.get(locale, "mail.where", session.venue().in(locale), session.whereabouts()),
                mail.order().places().stream()
                        .filter(place -> place.session().equals(session.code()))
                        .collect(Collectors.groupingBy(Place::category, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(group -> texts.get(locale, "mail.places", group.getValue(), group.getKey()))
                        .toList());
    }

    List<String> lines() {
        return Stream.concat(Stream.of(what, when, where), places.stream()).toList();
    }
}
