package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked a diagnosis for, as far as it can be read.
 *
 * @param typed SIRET or SIREN as typed
 * @param siren null where it is none
 * @param profile null where it is none
 * @param answers those that could be numbers
 * @param faults key of the sentence by field
 */
record Wanted(
        String typed,
        @Nullable Siren siren,
        @Nullable Profile profile,
        Map<String, Integer> answers,
        Map<String, String> faults) {
    /** Before the code of a question in a form. */
    static final String ANSWER = "r_";

    private static final int LONGEST = 40;

    /** Reads a SIRET (a SIREN is enough), the code of a profile, and answers; a null character is nobody's typing. */
    static Wanted read(String number, String profileCode, Map<String, String> answers, Catalogue catalogue) {
        String typed = number.strip();
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<Siren> siren = Siret.parse(typed).map(Siret::siren).or(() -> Siren.parse(typed));
        if (siren.isEmpty()) {
            faults.put("siret", typed.isEmpty() ? "missing" : "siret");
        }
        Profile profile = catalogue.profiles().get(profileCode);
        if (profile == null) {
            faults.put("profile", profileCode.isBlank() ? "missing" : "profile");
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        answers.forEach((code, answer) -> {
            var question = catalogue.questions().get(code);
            if (question == null
                    || !answer.matches("\\d{1,2}")
                    || Integer.parseInt(answer) >= question.answers().size()) {
                faults.put("answers", "answer");
            } else {
                numbers.put(code, Integer.valueOf(answer));
            }
        });
        return new Wanted(
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
                siren.orElse(null),
                profile,
                numbers,
                faults);
    }

    /** What the beginning of a form shows: nothing was asked yet, so nothing is at fault. */
    static Wanted begun(String number, Map<String, String> sent, Catalogue catalogue) {
        return new Wanted(number, null, catalogue.profiles().get(sent.getOrDefault("vise", "")), Map.of(), Map.of());
    }

    /** Reads a form. */
    static Wanted read(Map<String, String> sent, Catalogue catalogue) {
        Map<String, String> answers = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), value);
            }
        });
        String back = sent.get("retour");
        if (back != null) {
            answers.remove(back);
        }
        return read(sent.getOrDefault("siret", ""), sent.getOrDefault("vise", ""), answers, catalogue);
    }

    /** The question answered last; null where none was. */
    public @Nullable String last() {
        String last = null;
        for (String code : answers.keySet()) {
            last = code;
        }
        return last;
    }
}
