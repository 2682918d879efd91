package io.ogtickets.ticket.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Uid;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.texts.Texts;
import java.util.Date;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Writes the calendar entry of a ticket. All tickets for one session give the same entry, and one that is fetched again
 * after the session was moved replaces the old one: its sequence is the session's version.
 */
@Component
public final class SessionCalendar {

    private final Texts texts;

    SessionCalendar(Texts texts) {
        this.texts = texts;
    }

    /** In French for French readers and else in English; the times are in UTC, and the calendar shows them in its zone. */
    @SuppressWarnings("JavaUtilDate")
    public String of(PrintedTicket ticket, Locale reader) {
        Locale locale = Texts.nearest(reader);
        Session session = ticket.session();
        VEvent visit = new VEvent();
        visit.setUid(new Uid(session.code() + "@og-tickets"));
        visit.setSequence(session.version());
        visit.setStatus(Status.confirmed());
        visit.setDateStart(Date.from(session.startsAt()));
        visit.setDateEnd(Date.from(session.endsAt()));
        visit.setSummary(session.title().in(locale));
        visit.setLocation(texts.get(locale, "mail.where", session.venue().in(locale), session.whereabouts()));
        visit.setDescription(describe(ticket, locale));
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//OG-Tickets//tickets//" + locale.getLanguage().toUpperCase(Locale.ROOT));
        calendar.addEvent(visit);
        return Biweekly.write(calendar).go();
    }

    private String describe(PrintedTicket ticket, Locale locale) {
        StringBuilder description = new StringBuilder(texts.get(locale, "mail.reference", ticket.reference()));
        description
                .append('\n')
                .append(texts.get(locale, "pdf.category"))
                .append(' ')
                .append(ticket.place().category());
        ticket.gate().ifPresent(gate -> description.append('\n').append(texts.get(locale, "calendar.gate", gate)));
        return description.toString();
    }
}
