package fr.beffroi.workbench.funding.mandate.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.identity.Mandates;
import fr.beffroi.workbench.identity.OutsideLinks;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a mandate as it was typed, or tells every fault. */
@Component
class MandateReader {
    /** What lets hand in; what does not. */
    static final String HAND_IN = "hand-in";

    static final String PREPARE = "prepare";
    private static final int LONGEST = 200;
    private static final int MOST_YEARS = 3;

    private final GrantFiles files;
    private final OutsideLinks links;

    MandateReader(GrantFiles files, OutsideLinks links) {
        this.files = files;
        this.links = links;
    }

    /**
     * Reads one.
     *
     * @throws MandateFaultsException with everything that is missing or at fault
     */
    Mandates.Wish read(Map<MandateField, String> typed, LocalDate today) {
        TypedFields<MandateField> fields = new TypedFields<>(typed);
        String email = fields.text(MandateField.EMAIL);
        if (email.isEmpty()) {
            fields.fault(MandateField.EMAIL, "missing");
        } else if (!links.isAddress(email)) {
            fields.fault(MandateField.EMAIL, "mandate.email");
        }
        if (fields.text(MandateField.NAME).length() > LONGEST) {
            fields.fault(MandateField.NAME, "mandate.name");
        }
        String power = fields.text(MandateField.POWER);
        if (!power.equals(HAND_IN) && !power.equals(PREPARE)) {
            fields.fault(MandateField.POWER, power.isEmpty() ? "missing" : "choice");
        }
        UUID file = file(fields);
        LocalDate from = day(fields, MandateField.FROM, today);
        LocalDate until = day(fields, MandateField.UNTIL, today);
        if (fields.faults().isEmpty() && (until.isBefore(from) || until.isBefore(today))) {
            fields.fault(MandateField.UNTIL, "mandate.past");
        }
        if (fields.faults().isEmpty() && until.isAfter(from.plusYears(MOST_YEARS))) {
            fields.fault(MandateField.UNTIL, "mandate.long");
        }
        if (!fields.faults().isEmpty()) {
            throw new MandateFaultsException(fields.faults());
        }
        return new Mandates.Wish(email, fields.text(MandateField.NAME), file, power.equals(HAND_IN), from, until);
    }

    /** Empty: all of the company's. */
    private @Nullable UUID file(TypedFields<MandateField> fields) {
        String text = fields.text(MandateField.FILE);
        if (text.isEmpty()) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            if (files.find(id).map(GrantFile::id).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like a file that is none of the company's.
        }
        fields.fault(MandateField.FILE, "mandate.file");
        return null;
    }

    private static LocalDate day(TypedFields<MandateField> fields, MandateField field, LocalDate instead) {
        LocalDate day = fields.day(field);
        if (day == null) {
            fields.fault(field, "missing");
            return instead;
        }
        return day;
    }
}
