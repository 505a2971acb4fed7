package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.demand.Notices;
import fr.beffroi.workbench.demand.NoticesArrived;
import fr.beffroi.workbench.matching.lots.PastWin;
import fr.beffroi.workbench.matching.words.TradeWords;
import fr.beffroi.workbench.registry.Siren;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What companies were awarded, as far as notices name their number: in memory, made anew when notices came. Awards are public. */
@Component
class PastWins {
    private final Notices notices;
    private volatile @Nullable Map<Siren, List<PastWin>> wins;

    PastWins(Notices notices) {
        this.notices = notices;
    }

    /** Of one company. */
    List<PastWin> of(Siren siren) {
        return all().getOrDefault(siren, List.of());
    }

    /** By company. */
    Map<Siren, List<PastWin>> all() {
        Map<Siren, List<PastWin>> known = wins;
        if (known == null) {
            known = read();
            wins = known;
        }
        return known;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(NoticesArrived arrived) {
        wins = null;
    }

    private Map<Siren, List<PastWin>> read() {
        Map<Siren, List<PastWin>> found = new HashMap<>();
        notices.forEachAward(award -> award.winners().forEach(winner -> {
            Siren siren = winner.siren();
            if (siren != null) {
                found.computeIfAbsent(siren, key -> new ArrayList<>())
                        .add(new PastWin(
                                award.buyer(),
                                award.cpv(),
                                TradeWords.shipped()
                                        .read(award.title() + " " + award.description())
                                        .tokens(),
                                award.awardedOn() == null ? award.publishedOn() : award.awardedOn()));
            }
        }));
        return found;
    }
}
