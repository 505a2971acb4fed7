package fr.beffroi.workbench.demand.catenax;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.demand.Quantity;
import fr.beffroi.workbench.identity.AuditLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What partners send becomes needs and capacities of the viewer's organisation; needs become messages. */
@Service
@Transactional
public class CatenaxExchange {
    /** The customer's number stands at the end of the title, in brackets. */
    private static final Pattern NUMBER = Pattern.compile("\\(([^()]{1,200})\\)$");

    private final Needs needs;
    private final CapacityStore capacities;
    private final AuditLog audit;

    CatenaxExchange(Needs needs, CapacityStore capacities, AuditLog audit) {
        this.needs = needs;
        this.capacities = capacities;
        this.audit = audit;
    }

    /**
     * Takes in what was read. A demand of which a need was made already changes that one's quantities; a new need is shown to nobody until its
     * owner completes and publishes it.
     */
    public void take(CatenaxReading reading, String sha256) {
        for (MaterialDemand demand : reading.demands()) {
            needs.receive(
                    "catenax:" + demand.id(),
                    demand.description() + " (" + demand.number() + ")",
                    CatenaxWriter.steps(demand.weeks()),
                    demand.active());
        }
        reading.capacities().forEach(capacities::save);
        audit.record(
                "need.import",
                "need",
                "catenax",
                Map.of(
                        "sha256",
                        sha256,
                        "demands",
                        reading.demands().size(),
                        "capacities",
                        reading.capacities().size(),
                        "faults",
                        reading.faults().size()));
    }

    /** The capacities that partners told, each beside what the viewer's organisation asks of it. */
    @Transactional(readOnly = true)
    public List<Balance> listBalances() {
        Map<String, List<Quantity>> demands = new HashMap<>();
        for (Need need : needs.listOwnNeeds()) {
            if (need.open()) {
                demands.put(number(need), need.shape().quantities());
            }
        }
        return capacities.list().stream()
                .filter(CapacityGroup::active)
                .map(group -> Balance.of(group, demands))
                .toList();
    }

    /** A need as a demand, week by week. */
    public static MaterialDemand demand(Need need) {
        String title = need.shape().title() == null ? "" : need.shape().title();
        String number = number(need);
        return new MaterialDemand(
                need.id(),
                number,
                title.isEmpty() ? number : title,
                need.open(),
                CatenaxWriter.weekly(need.shape().quantities()));
    }

    /** The customer's number of the material; where none is known, the scenario's item or the need's own id. */
    private static String number(Need need) {
        if (need.item() != null) {
            return need.item();
        }
        Matcher named =
                NUMBER.matcher(need.shape().title() == null ? "" : need.shape().title());
        return named.find() ? named.group(1) : need.id().toString();
    }
}
