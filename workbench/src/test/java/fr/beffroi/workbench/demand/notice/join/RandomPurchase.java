package fr.beffroi.workbench.demand.notice.join;

import fr.beffroi.workbench.demand.notice.Change;
import fr.beffroi.workbench.demand.notice.Lot;
import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.NoticeKind;
import fr.beffroi.workbench.demand.notice.NoticeSource;
import fr.beffroi.workbench.demand.notice.Party;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a purchase, told in its order and kept beside in the plainest way: what its deadline is now, whether it is cancelled, how often it changed, and
 * which sources gave it. What was told can then be given to anybody in any order.
 */
public final class RandomPurchase {
    private final Random random;
    private final String name;
    private final List<Notice> told = new ArrayList<>();
    private final Set<NoticeSource> sources = new HashSet<>();
    private LocalDate today = LocalDate.of(2026, 1, 5);
    private LocalDateTime deadline = LocalDateTime.of(2026, 3, 1, 12, 0);
    private String title = "";
    private boolean cancelled;
    private int changes;
    private int edition = 1;

    public RandomPurchase(Random random, String name) {
        this.random = random;
        this.name = name;
        title = "Achat " + name;
        written(List.of(), random.nextInt(3) == 0);
        for (int step = random.nextInt(5); step > 0 && !cancelled; step--) {
            // Some changes come on the day of what they change.
            today = today.plusDays(random.nextInt(4));
            changes++;
            switch (random.nextInt(5)) {
                case 0 -> cancel();
                case 1, 2 -> correct();
                default -> rewrite();
            }
        }
    }

    public List<Notice> told() {
        return told;
    }

    public LocalDateTime deadline() {
        return deadline;
    }

    public String title() {
        return title;
    }

    public boolean cancelled() {
        return cancelled;
    }

    public int changes() {
        return changes;
    }

    public Set<NoticeSource> sources() {
        return sources;
    }

    private String edition() {
        return "eforms:" + name + "-0" + edition;
    }

    /** An edition, in one source or in two, of which one says less. */
    private void written(List<Change> changes, boolean alsoInTheBulletin) {
        List<String> identifiers = List.of("ted:" + edition + name, edition());
        tell(notice(NoticeSource.EFORMS, identifiers, title, "Description", deadline, changes));
        if (alsoInTheBulletin) {
            tell(notice(
                    NoticeSource.BOAMP,
                    List.of(edition(), "boamp:" + edition + name),
                    "Titre court",
                    "",
                    null,
                    changes));
        }
    }

    /** On a day of its own: what two notices of one day say of a third has no order. */
    private void rewrite() {
        today = today.plusDays(1);
        String before = random.nextBoolean() ? edition() : "ted:" + edition + name;
        edition++;
        title = title + " bis";
        deadline = deadline.plusDays(1 + random.nextInt(9));
        written(List.of(new Change(Change.Effect.REPLACES, before)), random.nextInt(3) == 0);
    }

    private void correct() {
        deadline = deadline.plusDays(1 + random.nextInt(9));
        tell(notice(
                NoticeSource.TED_XML,
                List.of("ted:c" + changes + name),
                "Rectificatif",
                "",
                deadline,
                List.of(new Change(Change.Effect.CORRECTS, latest()))));
    }

    private void cancel() {
        cancelled = true;
        tell(notice(
                NoticeSource.BOAMP,
                List.of("boamp:x" + name),
                "Annulation",
                "",
                null,
                List.of(new Change(Change.Effect.CANCELS, latest()))));
    }

    /** What was told last, by one of its names: a correction of today changes what another one of today said. */
    private String latest() {
        List<String> names = told.getLast().identifiers();
        return names.get(random.nextInt(names.size()));
    }

    private void tell(Notice notice) {
        told.add(notice);
        sources.add(notice.source());
    }

    private Notice notice(
            NoticeSource source,
            List<String> identifiers,
            String says,
            String description,
            @Nullable LocalDateTime until,
            List<Change> effects) {
        return new Notice(
                source,
                identifiers,
                NoticeKind.COMPETITION,
                "cn-standard",
                null,
                null,
                "fr",
                says,
                description,
                List.of(new Party("Acheteur (fictif)", null, "FR", null, null, null)),
                description.isEmpty() ? List.of() : List.of("35000000"),
                List.of(),
                today,
                null,
                List.of(new Lot("", says, description, List.of(), List.of(), until, null)),
                List.of(),
                effects);
    }
}
