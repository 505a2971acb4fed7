package fr.beffroi.workbench.readiness.region;

import fr.beffroi.workbench.identity.SecretPages;
import fr.beffroi.workbench.identity.SecretTopic;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.diagnosis.Barrier;
import fr.beffroi.workbench.readiness.diagnosis.Conversation;
import fr.beffroi.workbench.readiness.diagnosis.Diagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnosis;
import fr.beffroi.workbench.registry.Siren;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts over the companies whose facts the viewer may see; small sums only for whoever needs to know. */
@Service
public class Region {
    /** Counting stops here, and says so. */
    private static final int MOST_COMPANIES = 1_000;

    /** By what is told, so that the order tells no more. */
    private static final Comparator<RegionBarriers.Line> MOST_FIRST = Comparator.comparingInt(
                    (RegionBarriers.Line line) -> Objects.requireNonNullElse(line.stopped(), 0))
            .thenComparingInt(line -> Objects.requireNonNullElse(line.unseen(), 0))
            .reversed()
            .thenComparing(RegionBarriers.Line::code);

    private final Catalogues catalogues;
    private final Diagnoses diagnoses;
    private final KeptDiagnoses kept;
    private final Standings standings;
    private final SecretPages secrets;

    Region(Catalogues catalogues, Diagnoses diagnoses, KeptDiagnoses kept, Standings standings, SecretPages secrets) {
        this.catalogues = catalogues;
        this.diagnoses = diagnoses;
        this.kept = kept;
        this.standings = standings;
        this.secrets = secrets;
    }

    private static final class Counts {
        private int stopped;
        private int unseen;
        private int last;
    }

    /** What stops how many of those who do what a profile is about. */
    @Transactional
    public RegionBarriers count(Profile profile) {
        Set<Siren> able = standings.able(profile);
        Map<Siren, KeptDiagnosis> answered = new HashMap<>();
        kept.list().stream()
                .filter(one -> one.profile().equals(profile.code()) && able.contains(one.siren()))
                .forEach(one -> answered.putIfAbsent(one.siren(), one));
        Map<String, Counts> counts = new HashMap<>();
        List<Siren> counted = able.stream().limit(MOST_COMPANIES).toList();
        for (Siren siren : counted) {
            KeptDiagnosis said = answered.get(siren);
            Conversation one = diagnoses.converse(siren, profile, said == null ? Map.of() : said.answers());
            Set<String> denied = new HashSet<>(one.denied());
            List<Barrier> barriers = one.barriers();
            for (Barrier barrier : barriers) {
                Counts count = counts.computeIfAbsent(barrier.code(), code -> new Counts());
                if (denied.contains(barrier.code())) {
                    count.stopped++;
                } else {
                    count.unseen++;
                }
                count.last += barriers.size() == 1 ? 1 : 0;
            }
        }
        boolean small = secrets.isOpen(SecretTopic.BOTTLENECKS);
        Catalogue catalogue = catalogues.current();
        return new RegionBarriers(
                profile.code(),
                told(counted.size(), small),
                told((int) counted.stream().filter(answered::containsKey).count(), small),
                counted.size() == able.size(),
                counts.entrySet().stream()
                        .map(entry -> new RegionBarriers.Line(
                                entry.getKey(),
                                catalogue.requirement(entry.getKey()).name().here(),
                                told(entry.getValue().stopped, small),
                                told(entry.getValue().unseen, small),
                                told(entry.getValue().last, small)))
                        .sorted(MOST_FIRST)
                        .toList());
    }

    private static @Nullable Integer told(int count, boolean small) {
        return small || count == 0 || count >= RegionBarriers.FEWEST ? Integer.valueOf(count) : null;
    }
}
