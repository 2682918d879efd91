package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Calendar;
import io.ogtickets.catalog.domain.Venue;
import java.util.List;

/** Where the calendar of the Games comes from. */
public interface CalendarSource {

    Calendar read();

    /** The venues alone. */
    List<Venue> venues();
}
