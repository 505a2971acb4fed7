package fr.beffroi.workbench.meetings.participant;

import fr.beffroi.workbench.identity.NationalNumbers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.MeetingFaultsException;
import fr.beffroi.workbench.meetings.event.TypedTimes;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who comes as it was typed, or tells every fault. */
final class ParticipantReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PERSON = 120;

    private final TypedFields<ParticipantField> fields;
    private final Event event;

    ParticipantReader(Map<ParticipantField, String> typed, Event event) {
        fields = new TypedFields<>(typed);
        this.event = event;
    }

    /** When they are there, whether a buyer keeps competitors apart, and the people they send. */
    record Stay(LocalTime arrives, LocalTime leaves, boolean keepsApart, List<String> people) {}

    /** Who they are, as an officer or somebody without an account types it. */
    record Who(
            Kind kind,
            String name,
            @Nullable String siren,
            @Nullable String body,
            List<String> families) {}

    Stay stay() {
        LocalTime arrives = time(ParticipantField.ARRIVES, event.firstSlot());
        LocalTime leaves = time(ParticipantField.LEAVES, event.lastEnd());
        if (event.timetable().within(arrives, leaves).isEmpty()) {
            fields.fault(ParticipantField.LEAVES, "noSlot");
        }
        List<String> people = Stream.of(ParticipantField.PERSON_1, ParticipantField.PERSON_2, ParticipantField.PERSON_3)
                .map(field -> {
                    if (fields.text(field).length() > LONGEST_PERSON) {
                        fields.fault(field, "tooLong");
                    }
                    return fields.text(field);
                })
                .filter(person -> !person.isEmpty())
                .toList();
        if (people.isEmpty()) {
            fields.fault(ParticipantField.PERSON_1, "missing");
        }
        return new Stay(arrives, leaves, fields.yes(ParticipantField.KEEPS_APART), people);
    }

    Who who(List<String> knownBodies, List<String> knownFamilies) {
        Kind kind = Kind.find(fields.text(ParticipantField.KIND)).orElse(null);
        if (kind == null) {
            fields.fault(
                    ParticipantField.KIND, fields.text(ParticipantField.KIND).isEmpty() ? "missing" : "choice");
            kind = Kind.COMPANY;
        }
        String name = fields.text(ParticipantField.NAME);
        if (name.length() > LONGEST_NAME) {
            fields.fault(ParticipantField.NAME, "tooLong");
        }
        String typedSiren = fields.text(ParticipantField.SIREN);
        String siren = kind == Kind.COMPANY ? NationalNumbers.siren(typedSiren).orElse(null) : null;
        if (kind == Kind.COMPANY && siren == null && !typedSiren.isEmpty()) {
            fields.fault(ParticipantField.SIREN, "siren");
        }
        String body =
                kind == Kind.SERVICE && !fields.text(ParticipantField.BODY).isEmpty()
                        ? fields.text(ParticipantField.BODY)
                        : null;
        if (body != null && !knownBodies.contains(body)) {
            fields.fault(ParticipantField.BODY, "choice");
        }
        List<String> families = kind == Kind.SERVICE
                ? Arrays.stream(fields.text(ParticipantField.FAMILIES).split("[,;\\s]+"))
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
        if (!knownFamilies.containsAll(families)) {
            fields.fault(ParticipantField.FAMILIES, "choice");
        }
        if (name.isEmpty() && siren == null && body == null) {
            fields.fault(ParticipantField.NAME, "missing");
        }
        return new Who(kind, name, siren, body, families);
    }

    void refuseFaults() {
        if (!fields.faults().isEmpty()) {
            throw new MeetingFaultsException(fields.faults());
        }
    }

    private LocalTime time(ParticipantField field, LocalTime instead) {
        if (fields.text(field).isEmpty()) {
            return instead;
        }
        return TypedTimes.read(fields.text(field)).orElseGet(() -> {
            fields.fault(field, "time");
            return instead;
        });
    }
}
