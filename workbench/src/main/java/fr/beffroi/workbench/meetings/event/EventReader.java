package fr.beffroi.workbench.meetings.event;

import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads an event as it was typed, or tells every fault. */
final class EventReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int FIRST_YEAR = 2020;
    private static final int MOST_SLOTS = 60;

    private final TypedFields<EventField> fields;

    EventReader(Map<EventField, String> typed) {
        fields = new TypedFields<>(typed);
    }

    Event read(UUID id, Registration registration) {
        String name = text(EventField.NAME, LONGEST_NAME, true);
        String place = text(EventField.PLACE, LONGEST_NAME, true);
        LocalDate day = fields.day(EventField.HELD_ON);
        if (day == null || day.getYear() < FIRST_YEAR) {
            fields.fault(EventField.HELD_ON, day == null ? "missing" : "date");
            day = LocalDate.of(FIRST_YEAR, 1, 1);
        }
        LocalTime first = time(EventField.FIRST_SLOT, LocalTime.of(9, 0));
        LocalTime end = time(EventField.LAST_END, LocalTime.of(18, 0));
        int minutes = between(EventField.SLOT_MINUTES, 5, 120);
        List<Timetable.Break> breaks = breaks();
        if (!end.isAfter(first)) {
            fields.fault(EventField.LAST_END, "order");
        }
        Event event = new Event(
                id,
                name,
                place,
                day,
                first,
                end,
                minutes,
                breaks,
                between(EventField.TABLES, 1, 500),
                between(EventField.MAXIMUM_IN_A_ROW, 1, 50),
                between(EventField.FAIR_SHARE, 0, 20),
                text(EventField.DESCRIPTION, LONGEST_DESCRIPTION, false),
                registration,
                between(EventField.SEARCH_SECONDS, 1, 300),
                false,
                null);
        if (fields.faults().isEmpty()) {
            int slots = event.timetable().count();
            if (slots < 1 || slots > MOST_SLOTS) {
                fields.fault(EventField.LAST_END, "slots");
            }
        }
        if (!fields.faults().isEmpty()) {
            throw new MeetingFaultsException(fields.faults());
        }
        return event;
    }

    private String text(EventField field, int longest, boolean needed) {
        String text = fields.text(field);
        if (needed && text.isEmpty()) {
            fields.fault(field, "missing");
        } else if (text.length() > longest) {
            fields.fault(field, "tooLong");
        }
        return text;
    }

    private LocalTime time(EventField field, LocalTime instead) {
        return TypedTimes.read(fields.text(field)).orElseGet(() -> {
            fields.fault(field, fields.text(field).isEmpty() ? "missing" : "time");
            return instead;
        });
    }

    private int between(EventField field, int least, int most) {
        if (fields.text(field).isEmpty()) {
            fields.fault(field, "missing");
            return least;
        }
        int number = fields.whole(field);
        if (number < least || number > most) {
            fields.fault(field, "range");
            return least;
        }
        return number;
    }

    private List<Timetable.Break> breaks() {
        List<Timetable.Break> breaks = new ArrayList<>();
        LocalTime last = LocalTime.MIN;
        for (String one : fields.text(EventField.BREAKS).split("[,;]")) {
            if (one.isBlank()) {
                continue;
            }
            String[] ends = one.split("[-–à]", 2);
            LocalTime from = TypedTimes.read(ends[0]).orElse(null);
            LocalTime until = ends.length < 2 ? null : TypedTimes.read(ends[1]).orElse(null);
            if (from == null || until == null || !until.isAfter(from) || from.isBefore(last)) {
                fields.fault(EventField.BREAKS, "breaks");
                return List.of();
            }
            breaks.add(new Timetable.Break(from, until));
            last = until;
        }
        return breaks;
    }
}
