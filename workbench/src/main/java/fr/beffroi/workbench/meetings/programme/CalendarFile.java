package fr.beffroi.workbench.meetings.programme;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A programme as a calendar file (RFC 5545): an event a meeting. Its number stays the same while the two sides do, so that a calendar that takes the file
 * in again moves the meeting instead of adding one.
 */
@Component
public class CalendarFile {
    /** How browsers and mails call it. */
    public static final String MEDIA_TYPE = "text/calendar; charset=UTF-8";

    private final MessageSource messages;

    CalendarFile(MessageSource messages) {
        this.messages = messages;
    }

    /** The file. */
    public byte[] write(Programme programme, Instant now, Locale language) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Beffroi//Rencontres//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        programme.lines().forEach(line -> calendar.add(event(programme, line, now, language)));
        if (programme.lines().isEmpty()) {
            calendar.add(whole(programme, now));
        }
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Programme programme, ProgrammeLine line, Instant now, Locale language) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(now));
        event.add(new DtStart<>(programme.event().startOf(line.slot())));
        event.add(new DtEnd<>(programme.event().endOf(line.slot())));
        event.add(new Uid(line.guest() + "-" + line.host() + "@beffroi"));
        event.add(new Summary(messages.getMessage("meeting.calendar.with", new Object[] {line.with()}, language)));
        Integer table = line.table();
        event.add(new Location(
                table == null
                        ? programme.event().place()
                        : messages.getMessage(
                                "meeting.calendar.table",
                                new Object[] {programme.event().place(), String.valueOf(table)},
                                language)));
        event.add(new Description(programme.event().name()));
        return event;
    }

    /** A calendar file has at least one event: without a meeting it is the day itself. */
    private static VEvent whole(Programme programme, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(now));
        event.add(new DtStart<>(programme.event().startOf(0)));
        event.add(new DtEnd<>(
                programme.event().endOf(programme.event().timetable().count() - 1)));
        event.add(new Uid(programme.participant().id() + "@beffroi"));
        event.add(new Summary(programme.event().name()));
        event.add(new Location(programme.event().place()));
        return event;
    }
}
