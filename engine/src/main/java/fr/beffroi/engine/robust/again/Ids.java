package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.model.RampUpModel;
import java.util.HashSet;
import java.util.Set;

/** Ids that nothing in a model has yet. */
final class Ids {
    private final Set<String> taken = new HashSet<>();

    Ids(RampUpModel model) {
        model.resources().forEach(resource -> taken.add(resource.id()));
        model.sources().forEach(source -> taken.add(source.id()));
        model.levers().forEach(lever -> taken.add(lever.id()));
    }

    /** That one, or one that begins like it. */
    String free(String wanted) {
        String id = wanted;
        while (!taken.add(id)) {
            id += "'";
        }
        return id;
    }
}
