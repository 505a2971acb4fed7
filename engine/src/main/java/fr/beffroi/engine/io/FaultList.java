package fr.beffroi.engine.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gathers faults and warnings while a file is read on. Not thread-safe. */
final class FaultList {
    /** Beyond this many only their number is kept: nobody mends ten thousand by hand, and memory stays bounded. */
    private static final int MOST_KEPT = 10_000;

    private static final int LONGEST_FOUND = 80;

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final UnaryOperator<String> placing;
    private int left;

    FaultList() {
        this(UnaryOperator.identity());
    }

    /** Names every place through {@code placing}: a workbook speaks of sheets and rows where JSON has paths. */
    FaultList(UnaryOperator<String> placing) {
        this.placing = placing;
    }

    void add(String place, String found, String expected) {
        add(place, found, expected, null);
    }

    void add(String place, String found, String expected, @Nullable String hint) {
        addLong(place, shortened(found), expected, hint);
    }

    /** Adds a fault whose value must be seen in full, such as a circle. */
    void addLong(String place, String found, String expected, @Nullable String hint) {
        if (faults.size() == MOST_KEPT) {
            left++;
            return;
        }
        faults.add(new Fault(placing.apply(place), found, expected, hint));
    }

    /** A place as the user knows it. */
    String placed(String place) {
        return placing.apply(place);
    }

    void warn(String place, String message) {
        if (warnings.size() < MOST_KEPT) {
            warnings.add(placing.apply(place) + ": " + message);
        }
    }

    int size() {
        return faults.size() + left;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Refuses the file if anything was wrong with it. */
    void throwIfAny() {
        if (faults.isEmpty()) {
            return;
        }
        List<Fault> all = new ArrayList<>(faults);
        if (left > 0) {
            all.add(new Fault("…", Wording.text("found.more", left), Wording.text("expected.none"), null));
        }
        throw new ModelFaultsException(all);
    }

    private static String shortened(String found) {
        return found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND) + "…";
    }
}
