package fr.beffroi.workbench.aid.deminimis;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who is one undertaking with whom on a day: the companies tied by control, also through chains (2023/2831, art. 2(2)). */
final class Undertakings {
    private final History history;

    Undertakings(History history) {
        this.history = history;
    }

    /** The undertaking a company belongs to on a day, the company included. */
    SortedSet<String> of(String siren, LocalDate day) {
        List<String[]> ties = ties(day);
        SortedSet<String> members = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        members.add(siren);
        waiting.add(siren);
        while (!waiting.isEmpty()) {
            String member = waiting.remove();
            for (String[] tie : ties) {
                for (int end = 0; end < 2; end++) {
                    if (tie[end].equals(member) && members.add(tie[1 - end])) {
                        waiting.add(tie[1 - end]);
                    }
                }
            }
        }
        return members;
    }

    /** What a company held passes to the one that absorbed it; who held the absorbed one is said by a new link or not at all. */
    private List<String[]> ties(LocalDate day) {
        List<String[]> ties = new ArrayList<>();
        for (ControlLink link : history.links()) {
            if (link.isOn(day) && successor(link.child(), day).equals(link.child())) {
                ties.add(new String[] {successor(link.parent(), day), link.child()});
            }
        }
        return ties;
    }

    /** The company that goes on for another on a day: the other itself, unless it was absorbed. */
    String successor(String siren, LocalDate day) {
        String current = siren;
        for (Reorganisation reorganisation : history.reorganisations()) {
            if (reorganisation instanceof Reorganisation.Merger merger
                    && !merger.on().isAfter(day)
                    && merger.absorbed().equals(current)) {
                current = merger.into();
            }
        }
        return current;
    }
}
