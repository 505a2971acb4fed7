package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.registry.reference.MaterialNames;
import fr.beffroi.workbench.registry.reference.References;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rules over the register's lists as they are now. */
@Component
class FitJudge {
    private final References references;
    private final MaterialNames materials;

    FitJudge(References references, MaterialNames materials) {
        this.references = references;
        this.materials = materials;
    }

    Trees trees() {
        Map<String, String> processes = new HashMap<>();
        references.processes().values().forEach(one -> {
            if (one.parent() != null) {
                processes.put(one.code(), one.parent());
            }
        });
        Map<String, String> kinds = new HashMap<>();
        references.materials().values().forEach(one -> {
            if (one.parent() != null) {
                kinds.put(one.code(), one.parent());
            }
        });
        Map<String, List<String>> implied = new HashMap<>();
        references.credentialKinds().values().forEach(one -> implied.put(one.code(), one.implies()));
        return new Trees(processes, kinds, implied);
    }

    FitRules rules(Trees trees) {
        return new FitRules(trees, new PartRules(trees, materials::codes));
    }

    /** The day a need begins; today where it began or none is said. */
    static LocalDate day(NeedShape need) {
        LocalDate today = Formats.dayInRegion(Instant.now());
        return need.neededFrom() == null || need.neededFrom().isBefore(today) ? today : need.neededFrom();
    }
}
