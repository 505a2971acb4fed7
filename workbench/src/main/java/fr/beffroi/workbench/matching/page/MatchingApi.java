package fr.beffroi.workbench.matching.page;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.matching.makers.Consortium;
import fr.beffroi.workbench.matching.makers.Fit;
import fr.beffroi.workbench.matching.makers.MakerSearch;
import fr.beffroi.workbench.matching.makers.Makers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Companies for a need, and a company's needs, for programs. */
@RestController
class MatchingApi {
    private final Needs needs;
    private final MakerSearch search;
    private final OwnCompany own;
    private final ForYou forYou;
    private final FitWords words;

    MatchingApi(Needs needs, MakerSearch search, OwnCompany own, ForYou forYou, FitWords words) {
        this.needs = needs;
        this.search = search;
        this.own = own;
        this.forYou = forYou;
        this.words = words;
    }

    /**
     * How a company stands to a need.
     *
     * @param score from 0 to 100
     * @param gaps what is missing, in words
     * @param parts what the score is made of
     */
    record FitReading(String siren, String name, double score, List<String> gaps, List<FitWords.Part> parts) {}

    /** Who can, who nearly can, and the smallest group where nobody can alone. */
    record MakersReading(
            List<FitReading> makers,
            List<FitReading> nearMakers,
            @Nullable Consortium group,
            Map<String, List<String>> coverage) {}

    /** A need with how the viewer's company stands to it. */
    record OwnNeed(Need need, FitReading fit) {}

    @GetMapping("/api/needs/{need}/makers")
    @AllowedTo({Role.BUYER, Role.OFFICER, Role.AUDITOR})
    MakersReading makers(@PathVariable UUID need) {
        Need found = needs.findNeed(need).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        needs.noteSeen(List.of(found));
        Makers makers = search.find(found.shape());
        return new MakersReading(
                makers.makers().stream().map(fit -> reading(fit, makers)).toList(),
                makers.nearMakers().stream().map(fit -> reading(fit, makers)).toList(),
                makers.group(),
                makers.coverage());
    }

    /** The needs open to the viewer's company that it can make, or nearly, best first. */
    @GetMapping("/api/for-you/needs")
    @AllowedTo(Role.COMPANY_MEMBER)
    List<OwnNeed> own() {
        return own.find().map(forYou::list).orElse(List.of()).stream()
                .map(line -> new OwnNeed(line.need(), reading(line.fit(), "")))
                .toList();
    }

    private FitReading reading(Fit fit, Makers makers) {
        var company = makers.companies().get(fit.siren().number());
        return reading(fit, company == null ? fit.siren().number() : company.name());
    }

    private FitReading reading(Fit fit, String name) {
        return new FitReading(fit.siren().number(), name, fit.score(), words.gaps(fit), words.parts(fit));
    }
}
