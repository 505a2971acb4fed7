package fr.beffroi.workbench.aid.deminimis.file;

import fr.beffroi.workbench.aid.deminimis.Ceiling;
import fr.beffroi.workbench.aid.deminimis.ControlLink;
import fr.beffroi.workbench.aid.deminimis.History;
import fr.beffroi.workbench.aid.deminimis.ReceivedAid;
import fr.beffroi.workbench.aid.deminimis.Reorganisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What can only be said of a history as a whole: nobody acts after their end, and every day is one the rules know. */
final class HistoryChecks {
    private final History history;
    private final List<FileFault> faults;

    HistoryChecks(History history, List<FileFault> faults) {
        this.history = history;
        this.faults = faults;
    }

    void check(String siren, LocalDate day) {
        if (Ceiling.findOn(day).isEmpty()) {
            fault("day", day.toString(), "dayWithRules", Ceiling.lastKnownDay().toString());
        }
        Set<String> aids = history.aids().stream().map(ReceivedAid::id).collect(Collectors.toSet());
        for (Reorganisation reorganisation : history.reorganisations()) {
            if (reorganisation instanceof Reorganisation.Split split) {
                split.allocated().keySet().stream()
                        .filter(id -> !aids.contains(id))
                        .forEach(id -> fault("splits.allocated", id, "knownAid"));
            }
            String ended = ended(reorganisation);
            if (!ended.isEmpty()) {
                afterEnd(ended, reorganisation, siren, day);
            }
        }
    }

    /** Who is no more after it; empty where the company goes on. */
    private static String ended(Reorganisation reorganisation) {
        return switch (reorganisation) {
            case Reorganisation.Merger merger -> merger.absorbed();
            case Reorganisation.Split split -> split.shares().containsKey(split.from()) ? "" : split.from();
        };
    }

    private void afterEnd(String ended, Reorganisation end, String siren, LocalDate day) {
        LocalDate on = end.on();
        String successors = switch (end) {
            case Reorganisation.Merger merger -> merger.into();
            case Reorganisation.Split split -> String.join(", ", split.parts());
        };
        if (siren.equals(ended) && !day.isBefore(on)) {
            fault("company", siren, "ended", on.toString(), successors);
        }
        history.aids().stream()
                .filter(aid -> aid.siren().equals(ended) && !aid.grantedOn().isBefore(on))
                .forEach(aid -> fault("aids " + aid.id(), aid.siren(), "ended", on.toString(), successors));
        history.reorganisations().stream()
                .filter(other -> other != end && !other.on().isBefore(on) && takesPart(other, ended))
                .forEach(other -> fault("mergers, splits", ended, "ended", on.toString(), successors));
        boolean split = end instanceof Reorganisation.Split;
        for (ControlLink link : history.links()) {
            boolean begunAfter = !link.from().isBefore(on)
                    && (link.child().equals(ended) || link.parent().equals(ended));
            boolean heldOn = split
                    && link.parent().equals(ended)
                    && (link.until() == null || link.until().isAfter(on));
            if (begunAfter || heldOn) {
                fault("links " + link.parent() + " → " + link.child(), ended, "ended", on.toString(), successors);
            }
        }
    }

    private static boolean takesPart(Reorganisation reorganisation, String siren) {
        return switch (reorganisation) {
            case Reorganisation.Merger merger ->
                merger.absorbed().equals(siren) || merger.into().equals(siren);
            case Reorganisation.Split split ->
                split.from().equals(siren) || split.shares().containsKey(siren);
        };
    }

    private void fault(String place, String found, String expected, String... values) {
        faults.add(new FileFault(place, found, expected, List.of(values)));
    }
}
