package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.matching.links.FrenchPlaces;
import fr.beffroi.workbench.matching.lots.CompanyFacts;
import fr.beffroi.workbench.matching.lots.Refusal;
import fr.beffroi.workbench.matching.standing.Profile;
import fr.beffroi.workbench.matching.words.TradeWords;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Credential;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is known of a company, as far as the person who asks may see it in the register. */
@Component
class CompanyProfiles {
    private final Register register;
    private final PastWins wins;

    CompanyProfiles(Register register, PastWins wins) {
        this.register = register;
        this.wins = wins;
    }

    /** With what it added and said. */
    Optional<Profile> find(Siren siren, WatchSettings settings, List<Refusal> refusals) {
        return register.findCompany(siren).map(company -> profile(company, settings, refusals));
    }

    private Profile profile(Company company, WatchSettings settings, List<Refusal> refusals) {
        Siren siren = company.siren();
        List<Capability> capabilities = register.listCapabilities(siren);
        Set<String> processes = new LinkedHashSet<>();
        List<String> words = new ArrayList<>(settings.phrases());
        capabilities.forEach(capability -> {
            processes.add(capability.process());
            words.add(capability.processName());
            words.addAll(capability.materials());
            words.add(Objects.requireNonNullElse(capability.note(), ""));
        });
        Set<String> places = register.listSites(siren).stream()
                .filter(Site::active)
                .map(Site::department)
                .filter(Objects::nonNull)
                .flatMap(department -> FrenchPlaces.nuts(department).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        LocalDate today = LocalDate.now();
        CompanyFacts facts = new CompanyFacts(
                siren.number(),
                processes,
                company.activityNaf2(),
                register.listCredentials(siren).stream()
                        .filter(credential -> credential.holdsOn(today))
                        .map(Credential::kind)
                        .collect(Collectors.toSet()),
                TradeWords.shipped().read(String.join(" ", words)).tokens(),
                places,
                company.sizeClass(),
                wins.of(siren),
                refusals);
        return new Profile(
                facts,
                settings.phrases(),
                settings.departments().stream()
                        .flatMap(department -> FrenchPlaces.nuts(department).stream())
                        .toList(),
                settings.leastEuros(),
                settings.mostEuros());
    }
}
