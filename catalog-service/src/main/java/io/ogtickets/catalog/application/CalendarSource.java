package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Calendar;

/** Where the calendar of the Games comes from. */
public interface CalendarSource {

    Calendar read();
}
