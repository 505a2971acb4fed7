package fr.beffroi.engine.verify.rule.form;

import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.rule.Where;
import java.util.ArrayList;
import java.util.List;

/** The launches, orders and deliveries of a plan as one list, for rules that treat them alike. */
final class Entries {
    private Entries() {}

    /**
     * One entry.
     *
     * @param kind {@code launch}, {@code order} or {@code delivery}
     * @param id what is launched, ordered from, delivered
     */
    record Entry(String kind, String id, int week, double quantity) {
        Where where() {
            return Where.of("kind", kind).and("id", id).inWeek(week);
        }
    }

    static List<Entry> list(RampUpPlan plan) {
        List<Entry> entries = new ArrayList<>();
        plan.launches()
                .forEach(entry -> entries.add(new Entry("launch", entry.route(), entry.week(), entry.quantity())));
        plan.orders().forEach(entry -> entries.add(new Entry("order", entry.source(), entry.week(), entry.quantity())));
        plan.deliveries()
                .forEach(entry -> entries.add(new Entry("delivery", entry.item(), entry.week(), entry.quantity())));
        return entries;
    }
}
