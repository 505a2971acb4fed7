package fr.beffroi.bench.matching;

import fr.beffroi.workbench.matching.links.CpvLinks;
import fr.beffroi.workbench.matching.lots.CompanyFacts;
import fr.beffroi.workbench.matching.lots.PastWin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The winners of earlier awards: all that is known of them is what they won. */
final class Known {
    private final Map<String, List<AwardCase>> wins = new LinkedHashMap<>();

    Known(List<AwardCase> earlier) {
        earlier.forEach(one -> one.winners()
                .forEach(winner ->
                        wins.computeIfAbsent(winner, key -> new ArrayList<>()).add(one)));
    }

    Map<String, List<AwardCase>> wins() {
        return wins;
    }

    /** What a winner won; nothing where it is unknown. */
    List<AwardCase> of(String winner) {
        return wins.getOrDefault(winner, List.of());
    }

    boolean has(String winner) {
        return wins.containsKey(winner);
    }

    /** As facts; what they can do is guessed from the codes of what they won. */
    List<CompanyFacts> companies() {
        List<CompanyFacts> companies = new ArrayList<>();
        wins.forEach((winner, won) -> {
            List<PastWin> past = won.stream().map(AwardCase::asWin).toList();
            Set<String> processes = new LinkedHashSet<>();
            Set<String> places = new LinkedHashSet<>();
            won.forEach(one -> {
                one.lot().cpv().stream()
                        .limit(1)
                        .forEach(code ->
                                CpvLinks.shipped().closest(code).ifPresent(link -> processes.addAll(link.processes())));
                places.addAll(one.winnerPlaces());
            });
            companies.add(new CompanyFacts(winner, processes, null, Set.of(), Set.of(), places, null, past, List.of()));
        });
        return companies;
    }
}
