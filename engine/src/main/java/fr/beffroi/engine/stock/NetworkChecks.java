package fr.beffroi.engine.stock;

import fr.beffroi.engine.io.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What must hold before a network means anything. */
final class NetworkChecks {
    private final List<SupplyStage> stages;
    private final List<SupplyLink> links;
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    private NetworkChecks(List<SupplyStage> stages, List<SupplyLink> links) {
        this.stages = stages;
        this.links = links;
    }

    static void refuseFaults(List<SupplyStage> stages, List<SupplyLink> links) {
        List<String> faults = new NetworkChecks(stages, links).find();
        if (!faults.isEmpty()) {
            throw new SupplyNetworkException(faults);
        }
    }

    private List<String> find() {
        for (SupplyStage stage : stages) {
            String place = "stage " + stage.id();
            if (!ids.add(stage.id())) {
                faults.add(place + ": named twice; each stage has an id of its own");
            }
            amount(place + ", stage time", stage.stageTime());
            amount(place + ", value of a unit", stage.unitValueEuros());
            amount(place + ", bound on demand", stage.demandBound());
            if (!(stage.longestPromise() >= 0)) {
                faults.add(place + ", longest time quoted: " + stage.longestPromise()
                        + "; a time of 0 or more, or none for no limit");
            }
        }
        Set<List<String>> pairs = new HashSet<>();
        for (SupplyLink link : links) {
            String place = "link " + link.from() + " → " + link.to();
            known(place, link.from());
            known(place, link.to());
            if (!pairs.add(List.of(link.from(), link.to()))) {
                faults.add(place + ": given twice; add the quantities up");
            }
            if (!(link.quantity() > 0) || Double.isInfinite(link.quantity())) {
                faults.add(place + ", quantity: " + link.quantity() + "; a number above 0");
            }
        }
        findCycle();
        return faults;
    }

    private void amount(String place, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            faults.add(place + ": " + value + "; a number of 0 or more");
        }
    }

    private void known(String place, String id) {
        if (!ids.contains(id)) {
            String nearest = NearestName.find(id, List.copyOf(ids))
                    .map(name -> "\nMaybe " + name + "?")
                    .orElse("");
            faults.add(place + ": no stage " + id + "; the id of a stage" + nearest);
        }
    }

    /** Walks from customer to customer without recursion, since chains can be long; names the first circle found. */
    private void findCycle() {
        Map<String, List<String>> customers = new HashMap<>();
        for (SupplyLink link : links) {
            customers.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link.to());
        }
        Set<String> done = new HashSet<>();
        for (String first : ids) {
            List<String> way = new ArrayList<>(List.of(first));
            List<Integer> next = new ArrayList<>(List.of(0));
            while (!way.isEmpty()) {
                int last = way.size() - 1;
                List<String> after = customers.getOrDefault(way.get(last), List.of());
                int child = next.get(last);
                if (done.contains(way.get(last)) || child == after.size()) {
                    done.add(Objects.requireNonNull(way.removeLast()));
                    next.removeLast();
                    continue;
                }
                next.set(last, child + 1);
                int seen = way.indexOf(after.get(child));
                if (seen >= 0) {
                    faults.add("stages in a circle: " + String.join(" → ", way.subList(seen, way.size())) + " → "
                            + after.get(child) + "; no stage may go into itself");
                    return;
                }
                way.add(after.get(child));
                next.add(0);
            }
        }
    }
}
