package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.matching.makers.Finding.Named;
import fr.beffroi.workbench.registry.Credential;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Judges what a company holds against what is required on the day: held itself, or contained in what it holds. */
final class CredentialRules {
    private static final String DECLARED = "declared";

    private CredentialRules() {}

    static List<Finding> judge(Trees trees, List<String> required, List<Credential> held, LocalDate day) {
        return required.stream().map(kind -> judge(trees, kind, held, day)).toList();
    }

    private static Finding judge(Trees trees, String kind, List<Credential> held, LocalDate day) {
        Named name = new Named(Named.Kind.CREDENTIAL, kind);
        List<Credential> fitting = held.stream()
                .filter(one -> trees.withImplied(one.kind()).contains(kind))
                .toList();
        Comparator<Credential> later =
                Comparator.comparing(Credential::until, Comparator.nullsLast(Comparator.naturalOrder()));
        Optional<Credential> valid = fitting.stream()
                .filter(one -> one.holdsOn(day))
                .max(Comparator.comparing((Credential one) -> !one.checked().equals(DECLARED))
                        .thenComparing(later));
        if (valid.isPresent()) {
            return holds(valid.get(), kind, name);
        }
        return fitting.stream()
                .filter(one -> one.until() != null)
                .max(later)
                .map(ended -> Finding.no(
                        Aspect.CREDENTIAL, 0.5, "credential.ends", name, Objects.requireNonNull(ended.until())))
                .orElseGet(() -> Finding.no(Aspect.CREDENTIAL, 0, "credential.missing", name));
    }

    private static Finding holds(Credential held, String kind, Named name) {
        String key = "credential." + (held.checked().equals(DECLARED) ? "declared" : "checked");
        Named shown = held.kind().equals(kind) ? name : new Named(Named.Kind.CREDENTIAL, held.kind());
        return held.until() == null
                ? Finding.yes(Aspect.CREDENTIAL, key, shown)
                : Finding.yes(Aspect.CREDENTIAL, key + ".until", shown, held.until());
    }
}
