package fr.beffroi.engine.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ids of one kind, against which references are checked. */
final class KnownIds {
    private final String kind;
    private final Set<String> ids;
    private final NameHints hints;
    private final FaultList faults;

    KnownIds(String kind, List<String> ids, NameHints hints, FaultList faults) {
        this.kind = kind;
        this.ids = new LinkedHashSet<>(ids);
        this.hints = hints;
        this.faults = faults;
    }

    /** Adds a fault if nothing of this kind has that id. An empty id has been reported where it was read. */
    void check(String id, String place) {
        if (!id.isEmpty() && !ids.contains(id)) {
            faults.add(
                    place,
                    id,
                    Wording.text("expected.knownId." + kind),
                    hints.find(id, ids).orElse(null));
        }
    }
}
