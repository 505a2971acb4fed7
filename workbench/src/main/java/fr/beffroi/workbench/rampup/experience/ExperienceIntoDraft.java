package fr.beffroi.workbench.rampup.experience;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.rampup.LeverExperience;
import fr.beffroi.workbench.rampup.building.DraftTables;
import fr.beffroi.workbench.rampup.editing.Draft;
import fr.beffroi.workbench.rampup.editing.Drafts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what experience says into a draft, lever by lever. What was typed of a lever's uncertainty before is replaced, and shown beforehand. */
@Service
@Transactional
public class ExperienceIntoDraft {
    private static final String UNCERTAINTY = "uncertainty";
    private static final String LEVERS = "levers";

    private final Drafts drafts;
    private final ObjectProvider<LeverExperience> experience;
    private final AuditLog audit;

    ExperienceIntoDraft(Drafts drafts, ObjectProvider<LeverExperience> experience, AuditLog audit) {
        this.drafts = drafts;
        this.experience = experience;
        this.audit = audit;
    }

    /**
     * A kind with the draft's levers of it.
     *
     * @param levers their names
     * @param already of how many the draft says the same already
     */
    public record OfKind(LeverExperience.Learned learned, List<String> levers, int already) {}

    /** What is known, of kinds the draft has levers of first. */
    public List<OfKind> list(UUID scenario) {
        DraftTables tables = new DraftTables(drafts.get(scenario).tables());
        return experience.stream()
                .flatMap(one -> one.list().stream())
                .map(learned -> new OfKind(
                        learned,
                        leversOf(tables, learned.kind()).stream()
                                .map(lever -> lever.getOrDefault("name", ""))
                                .toList(),
                        (int) leversOf(tables, learned.kind()).stream()
                                .filter(lever -> says(tables, lever, learned))
                                .count()))
                .toList();
    }

    /**
     * Takes kinds over: as uncertainty of the delay of each lever, and where that is wished, the delay itself becomes longer by the mean.
     *
     * @return ids of the levers that were changed; kinds of which too little is known change none
     */
    public List<String> take(UUID scenario, Set<LeverKind> kinds, boolean isDelayToo) {
        Draft draft = drafts.get(scenario);
        DraftTables tables = new DraftTables(draft.tables());
        List<String> changed = new ArrayList<>();
        for (LeverExperience.Learned learned :
                experience.stream().flatMap(one -> one.list().stream()).toList()) {
            if (kinds.contains(learned.kind()) && learned.isUsable()) {
                for (Map<String, String> lever : leversOf(tables, learned.kind())) {
                    write(tables, lever, learned, isDelayToo);
                    changed.add(lever.getOrDefault("id", ""));
                }
            }
        }
        if (!changed.isEmpty()) {
            drafts.save(scenario, draft.revision(), tables.changed());
            audit.record(
                    "scenario.experience",
                    "scenario",
                    scenario.toString(),
                    Map.of(
                            "levers",
                            changed,
                            "kinds",
                            kinds.stream().map(Enum::name).sorted().toList()));
        }
        return changed;
    }

    private static void write(
            DraftTables tables, Map<String, String> lever, LeverExperience.Learned learned, boolean isDelayToo) {
        int planned = weeks(lever);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("kind", LEVERS);
        row.put("id", lever.getOrDefault("id", ""));
        row.put("law", "discrete");
        row.put("parameters", DelayLaw.cell(planned, learned.extraWeeks()));
        boolean isOthers = tables.find(UNCERTAINTY, "id", row.getOrDefault("id", ""))
                .filter(found -> !LEVERS.equals(found.get("kind")))
                .isPresent();
        if (isOthers) {
            tables.add(UNCERTAINTY, row);
        } else {
            tables.put(UNCERTAINTY, "id", row);
        }
        if (isDelayToo) {
            Map<String, String> longer = new LinkedHashMap<>(lever);
            longer.put(
                    "delayWeeks",
                    String.valueOf(
                            Math.max(0, planned + Math.round(learned.delay().value()))));
            tables.put(LEVERS, "id", longer);
        }
    }

    private static boolean says(DraftTables tables, Map<String, String> lever, LeverExperience.Learned learned) {
        String cell = DelayLaw.cell(weeks(lever), learned.extraWeeks());
        return tables.rows(UNCERTAINTY).stream()
                .anyMatch(row -> LEVERS.equals(row.get("kind"))
                        && lever.getOrDefault("id", "").equals(row.get("id"))
                        && cell.equals(row.get("parameters")));
    }

    private static List<Map<String, String>> leversOf(DraftTables tables, LeverKind kind) {
        return tables.rows(LEVERS).stream()
                .filter(lever -> kind.name().equals(lever.getOrDefault("kind", "")))
                .collect(Collectors.toList());
    }

    /** What is no number of weeks yet is told by the draft's own check; until then it counts as none. */
    private static int weeks(Map<String, String> lever) {
        String text = lever.getOrDefault("delayWeeks", "").strip();
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }
}
