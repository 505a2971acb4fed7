package fr.beffroi.engine.io.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model as far as the files give it, while it is being put together. */
final class Draft {
    /**
     * A work centre.
     *
     * @param count machines or posts as the file writes it; empty where it does not say
     * @param efficiency share of the time that counts
     */
    record DraftResource(String id, String name, String count, double efficiency) {}

    private final Map<String, DraftItem> items = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> componentsByParent = new LinkedHashMap<>();
    private final Map<String, DraftResource> resources = new LinkedHashMap<>();
    private final List<String> targets = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();

    /** The item of that id, made where there is none yet. */
    DraftItem item(String id, @Nullable String name, boolean made) {
        return items.computeIfAbsent(id, key -> new DraftItem(key, name, made));
    }

    @Nullable
    DraftItem findItem(String id) {
        return items.get(id);
    }

    Collection<DraftItem> items() {
        return items.values();
    }

    /** The items whose id or name this text is. */
    List<DraftItem> listItems(String idOrName) {
        DraftItem byId = items.get(idOrName);
        if (byId != null) {
            return List.of(byId);
        }
        String wanted = MappedTable.normal(idOrName);
        return items.values().stream()
                .filter(item ->
                        item.name != null && MappedTable.normal(item.name).equals(wanted))
                .toList();
    }

    /** Remembers a part that a choice of the mapping left out, so that other tables may name it without a remark. */
    void leaveOut(String id, String name) {
        leftOut.add(MappedTable.normal(id));
        leftOut.add(MappedTable.normal(name));
    }

    boolean isLeftOut(String idOrName) {
        return leftOut.contains(MappedTable.normal(idOrName));
    }

    /** Components of one parent with the quantity per unit of it. */
    Map<String, Double> components(String parent) {
        return componentsByParent.computeIfAbsent(parent, key -> new LinkedHashMap<>());
    }

    Map<String, Map<String, Double>> bom() {
        return componentsByParent;
    }

    void add(DraftResource resource) {
        resources.put(resource.id(), resource);
    }

    Map<String, DraftResource> resources() {
        return resources;
    }

    List<String> targets() {
        return targets;
    }
}
