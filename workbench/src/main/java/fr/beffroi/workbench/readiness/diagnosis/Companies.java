package fr.beffroi.workbench.readiness.diagnosis;

import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Credential;
import fr.beffroi.workbench.registry.Holding;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the register says a company has, as far as the person who asks may see it. */
@Component
public class Companies {
    private static final String CONTROL = "eu-control";
    private static final String SMALL = "below-nis2-threshold";
    private static final String FREE_HOURS = "free-hours";
    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private final Register register;

    Companies(Register register) {
        this.register = register;
    }

    /** What is known of a company on a day; nothing where the register does not show it. */
    @Transactional(readOnly = true)
    public KnownFacts read(Siren siren, LocalDate day, Catalogue catalogue) {
        Company company = register.findCompany(siren).orElse(null);
        if (company == null) {
            return KnownFacts.NOTHING;
        }
        List<Evidence> held = new ArrayList<>();
        Set<String> lacking = new HashSet<>();
        for (Credential credential : register.listCredentials(siren)) {
            if (credential.holdsOn(day) && catalogue.requirements().containsKey(credential.kind())) {
                boolean declared = credential.checked().toLowerCase(Locale.ROOT).equals("declared");
                held.add(new Evidence(credential.kind(), declared ? Evidence.Kind.DECLARED : Evidence.Kind.CHECKED));
            }
        }
        if ("micro".equals(company.sizeClass())) {
            held.add(new Evidence(SMALL, Evidence.Kind.DIRECTORY));
        } else if (company.sizeClass() != null && !company.sizeClass().equals("sme")) {
            lacking.add(SMALL);
        }
        if (register.listResources(siren).stream().anyMatch(resource -> offersOn(resource.hours(), day))) {
            held.add(new Evidence(FREE_HOURS, Evidence.Kind.HOURS));
        }
        control(siren, day, held, lacking);
        return new KnownFacts(List.copyOf(held), Set.copyOf(lacking));
    }

    private static boolean offersOn(List<fr.beffroi.workbench.registry.Resource.Hours> steps, LocalDate day) {
        double hours = 0;
        for (var step : steps) {
            if (!step.fromMonday().isAfter(day)) {
                hours = step.hoursPerWeek();
            }
        }
        return hours > 0;
    }

    /** Who holds the company, up to the last holder known: all in the Union, one outside, or not known. */
    private void control(Siren siren, LocalDate day, List<Evidence> held, Set<String> lacking) {
        List<Holding> running = register.listHoldingsAround(siren).stream()
                .filter(one -> (one.from() == null || !one.from().isAfter(day))
                        && (one.lastDay() == null || !one.lastDay().isBefore(day)))
                .toList();
        Set<Siren> below = new HashSet<>(Set.of(siren));
        List<Siren> open = new ArrayList<>(List.of(siren));
        List<Holding> above = new ArrayList<>();
        while (!open.isEmpty()) {
            Siren next = open.removeLast();
            for (Holding one : running) {
                if (one.child().equals(next)) {
                    above.add(one);
                    Siren parent = one.parentSiren();
                    if (parent != null && below.add(parent)) {
                        open.add(parent);
                    }
                }
            }
        }
        if (above.stream().anyMatch(one -> !UNION.contains(one.parentCountry()))) {
            lacking.add(CONTROL);
        } else if (!above.isEmpty()) {
            held.add(new Evidence(CONTROL, Evidence.Kind.LINKS));
        }
    }
}
