package fr.beffroi.workbench.aid.programme;

import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.aid.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a programme, on one legal basis.
 *
 * @param name by which grants and other parts speak of it
 * @param scheme the national scheme under the basis, such as {@code SA.111728}; null where there is none
 * @param rules the programme's own
 */
public record Tranche(
        String name, LegalBasis basis, @Nullable String scheme, AidForm form, List<Rule> rules) {
    public Tranche {
        rules = List.copyOf(rules);
    }

    /** The programme's own rules and those its legal basis brings. */
    public List<Rule> allRules() {
        return Stream.concat(rules.stream(), basis.rules().stream()).toList();
    }

    /** Whether the legal basis ends before that day. */
    public boolean endsBefore(LocalDate day) {
        return basis.until().isBefore(day);
    }
}
