package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.plan.Incident;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what happened as it was typed. */
final class IncidentReader {
    private IncidentReader() {}

    /**
     * An incident.
     *
     * @param who id of whom it concerns
     * @param slot number of a slot, from 0; empty: the next one
     * @param past how many slots have begun
     * @throws MeetingRefusedException where something is missing or no such thing
     */
    static Incident read(Event event, String what, String who, String slot, String tables, int past) {
        Incident.Kind kind = Incident.Kind.find(what).orElseThrow(() -> new MeetingRefusedException("incident"));
        int slots = event.timetable().count();
        int from = slot.isEmpty() ? Math.min(past, slots) : slot.matches("\\d{1,3}") ? Integer.parseInt(slot) : -1;
        if (from < 0 || from > slots) {
            throw new MeetingRefusedException("noSlot");
        }
        if (kind == Incident.Kind.TABLES) {
            int lost = tables.matches("\\d{1,3}") ? Integer.parseInt(tables) : 0;
            if (lost < 1 || lost > event.tables()) {
                throw new MeetingRefusedException("tables");
            }
            return new Incident(kind, null, from, lost);
        }
        return new Incident(kind, id(who), from, 0);
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new MeetingRefusedException("who");
        }
    }
}
