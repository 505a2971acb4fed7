package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.plan.Bottleneck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which limit holds the target back most, week after week, told as a few chapters. */
final class BottleneckStory {

    /** One limit leads from a week to another, both included. */
    record Chapter(Bottleneck bottleneck, int fromWeek, int toWeek) {}

    /** Of what the worst limit costs. */
    private static final double WORTH_TELLING = 0.01;

    private final Facts facts;

    BottleneckStory(Facts facts) {
        this.facts = facts;
    }

    /**
     * The chapters in time: in each week the first limit of the plan's list (the one that holds back most) that binds then and is
     * something to make or to buy. Weeks in which none binds part no chapter. What hardly holds back is left out where others hold back more.
     */
    List<Chapter> listChapters() {
        List<Chapter> chapters = new ArrayList<>();
        for (int week = 0; week < facts.model().weeks(); week++) {
            Optional<Bottleneck> leader = findLeader(week);
            if (leader.isEmpty()) {
                continue;
            }
            if (!chapters.isEmpty() && chapters.getLast().bottleneck().equals(leader.get())) {
                Chapter last = chapters.removeLast();
                chapters.add(new Chapter(last.bottleneck(), last.fromWeek(), week));
            } else {
                chapters.add(new Chapter(leader.get(), week, week));
            }
        }
        return chapters;
    }

    private Optional<Bottleneck> findLeader(int week) {
        double least = WORTH_TELLING
                * facts.plan().bottlenecks().stream()
                        .filter(bottleneck -> bottleneck.kind() != Bottleneck.Kind.MONEY)
                        .mapToDouble(Bottleneck::backlogSavedIfRemoved)
                        .max()
                        .orElse(0);
        return facts.plan().bottlenecks().stream()
                .filter(bottleneck -> bottleneck.kind() != Bottleneck.Kind.MONEY)
                .filter(bottleneck -> bottleneck.backlogSavedIfRemoved() > 0)
                .filter(bottleneck -> bottleneck.backlogSavedIfRemoved() >= least)
                .filter(bottleneck -> bottleneck.weeks().contains(week))
                .findFirst();
    }
}
