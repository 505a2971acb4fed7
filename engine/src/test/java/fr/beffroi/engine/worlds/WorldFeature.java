package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.RampUpModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A feature of the contract.
 *
 * @param occurs whether it occurs in a world
 * @param without the same world without it; where the best values of the two differ, the feature matters in that world
 */
record WorldFeature(String name, Predicate<RampUpModel> occurs, UnaryOperator<RampUpModel> without) {

    /** An amount no tiny world comes near. */
    static final double PLENTY = 1e7;

    static List<WorldFeature> list() {
        List<WorldFeature> all = new ArrayList<>(LeverFeatures.list());
        all.addAll(MoneyFeatures.list());
        all.addAll(FactoryFeatures.list());
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return name;
    }
}
