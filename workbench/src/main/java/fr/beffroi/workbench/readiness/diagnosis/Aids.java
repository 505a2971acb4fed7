package fr.beffroi.workbench.readiness.diagnosis;

import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.CostRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which published programmes count a kind of cost. Whether this company gets it is for their own rules to say. */
@Component
public class Aids {
    private final Programmes programmes;

    Aids(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * A part of a programme that counts a kind of cost.
     *
     * @param programme its id
     */
    public record Aid(UUID programme, String name, String part) {}

    /** Every part of an open programme, on a day. */
    @Transactional(readOnly = true)
    public List<Open> listOpen(LocalDate day) {
        List<Open> open = new ArrayList<>();
        for (Programme one : programmes.list()) {
            if (one.lastVersion() > 0 && one.closedAt() == null) {
                for (Tranche part :
                        programmes.getVersion(one.id(), one.lastVersion()).tranches()) {
                    if (!part.endsBefore(day)) {
                        open.add(new Open(new Aid(one.id(), one.name(), part.name()), part));
                    }
                }
            }
        }
        return open;
    }

    /** A part with its rules. */
    public record Open(Aid aid, Tranche part) {
        /** Whether its rules on kinds of costs let this one count. */
        boolean counts(CostKind kind) {
            return part.allRules().stream()
                    .filter(CostRule.OfKind.class::isInstance)
                    .map(CostRule.OfKind.class::cast)
                    .allMatch(rule -> rule.kinds().contains(kind));
        }
    }

    /** Those of the open parts that count a kind of cost. */
    public static List<Aid> counting(List<Open> open, CostKind kind) {
        return open.stream().filter(one -> one.counts(kind)).map(Open::aid).toList();
    }
}
