package fr.beffroi.engine.explain.whynot;

import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import java.util.ArrayList;
import java.util.List;

/** A model in which one thing of one lever is different. */
public final class ChangedModel {
    private ChangedModel() {}

    /** The model with the change: {@code amount} as in {@link SmallestChange}. */
    public static RampUpModel of(RampUpModel model, String lever, SmallestChange.Kind kind, double amount) {
        return switch (kind) {
            case COST -> cheaper(model, lever, amount);
            case AID -> aided(model, lever, amount);
            case DELAY -> sooner(model, lever, (int) Math.round(amount));
        };
    }

    /** The lever's costs less by a share. */
    private static RampUpModel cheaper(RampUpModel model, String id, double share) {
        return model.withLever(
                id, lever -> lever.withCost(lever.costEuros() * (1 - share), lever.costPerWeekEuros() * (1 - share)));
    }

    private static RampUpModel sooner(RampUpModel model, String id, int weeks) {
        return model.withLever(id, lever -> lever.withDelayWeeks(Math.max(0, lever.delayWeeks() - weeks)));
    }

    /** A programme for this lever alone, as much more in the public budget, and room for it in the share that public money may carry. */
    private static RampUpModel aided(RampUpModel model, String id, double euros) {
        String aid = "aid for " + id;
        Lever lever = model.levers().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        double cost = lever.totalCostEuros(lever.earliestWeek(), model.weeks());
        if (cost <= 0) {
            return model;
        }
        double share = Math.min(1, publicShare(model, lever) + euros / cost);
        List<String> eligible = new ArrayList<>(lever.eligible());
        eligible.add(aid);
        RampUpModel changed = model.withLever(
                id, before -> before.withPublicMoney(eligible, Math.max(share, before.maxPublicShare())));
        List<Programme> programmes = new ArrayList<>(model.programmes());
        programmes.add(new Programme(
                aid, aid, euros, null, share, Double.POSITIVE_INFINITY, 0, false, 0, Math.max(0, model.weeks() - 1)));
        Double budget = model.budget().publicEuros();
        return changed.withMoney(
                programmes,
                new Budget(
                        budget == null ? null : budget + euros, model.budget().deMinimisCeilingEuros()));
    }

    /** The largest share of its cost that the programmes may pay in some week. */
    private static double publicShare(RampUpModel model, Lever lever) {
        double highest = model.programmes().stream()
                .filter(programme -> lever.eligible().contains(programme.id()))
                .mapToDouble(Programme::intensity)
                .max()
                .orElse(0);
        return Math.min(lever.maxPublicShare(), highest);
    }
}
