package fr.beffroi.engine.io.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the files say about one part, so far. */
final class DraftItem {
    final String id;

    @Nullable
    String name;

    /** Made in the workshop; otherwise bought. */
    boolean made;

    /** Whether a file says that it is made or bought; otherwise what has components is made. */
    boolean kindGiven;

    @Nullable
    String unit;

    @Nullable
    Double unitCostEuros;

    @Nullable
    Double stock;

    @Nullable
    String supplier;

    final List<DraftUse> uses = new ArrayList<>();

    DraftItem(String id, @Nullable String name, boolean made) {
        this.id = id;
        this.name = name;
        this.made = made;
    }

    /** What one piece takes of a work centre. */
    record DraftUse(String resource, double hoursPerUnit) {}
}
