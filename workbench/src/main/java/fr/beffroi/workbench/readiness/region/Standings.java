package fr.beffroi.workbench.readiness.region;

import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.diagnosis.Conversation;
import fr.beffroi.workbench.readiness.diagnosis.Diagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnosis;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who could aim at what, and how each of them stands to what that takes; by what the viewer may see. Callers bring the transaction. */
@Component
class Standings {
    private final Catalogues catalogues;
    private final Diagnoses diagnoses;
    private final KeptDiagnoses kept;
    private final Register register;

    Standings(Catalogues catalogues, Diagnoses diagnoses, KeptDiagnoses kept, Register register) {
        this.catalogues = catalogues;
        this.diagnoses = diagnoses;
        this.kept = kept;
        this.register = register;
    }

    /** Companies that can do, by the register, what a profile is about. */
    Set<Siren> able(Profile profile) {
        Set<Siren> able = new TreeSet<>(Comparator.comparing(Siren::number));
        profile.makes()
                .forEach(process -> register.listCapabilitiesOf(process).stream()
                        .map(Capability::siren)
                        .forEach(able::add));
        return able;
    }

    /**
     * How each company stands to each requirement of what it could aim at: by code of the requirement, then SIREN. Answers count that a company shows to
     * somebody. Of several aims that ask for the same, what its answers say counts first, then what is met, then that nothing is known.
     */
    Map<String, Map<String, Standing>> all() {
        Map<String, KeptDiagnosis> answered = kept.listShown().stream()
                .collect(Collectors.toMap(one -> one.siren().number() + " " + one.profile(), one -> one));
        Map<String, Map<String, Standing>> all = new TreeMap<>();
        for (Profile profile : catalogues.current().profiles().values()) {
            for (Siren siren : able(profile)) {
                KeptDiagnosis said = answered.get(siren.number() + " " + profile.code());
                of(diagnoses.converse(siren, profile, said == null ? Map.of() : said.answers()))
                        .forEach((requirement, standing) -> all.computeIfAbsent(requirement, code -> new HashMap<>())
                                .merge(siren.number(), standing, Standings::stronger));
            }
        }
        return all;
    }

    private static Map<String, Standing> of(Conversation conversation) {
        Set<String> met = new HashSet<>(conversation.met());
        Set<String> denied = conversation.denied();
        return conversation.profile().requires().stream()
                .distinct()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> met.contains(code)
                                ? Standing.MET
                                : denied.contains(code) ? Standing.SAID : Standing.UNSEEN));
    }

    private static Standing stronger(Standing one, Standing other) {
        if (one == Standing.SAID || other == Standing.SAID) {
            return Standing.SAID;
        }
        return one == Standing.MET || other == Standing.MET ? Standing.MET : Standing.UNSEEN;
    }
}
