package fr.beffroi.workbench.demand.notice.join;

import fr.beffroi.workbench.demand.notice.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a notice.
 *
 * @param on when it was published; null where that is not said
 * @param by identifier of the notice that made it
 * @param differences what it changed of what we keep; may be none
 */
public record Revision(@Nullable LocalDate on, Change.Effect effect, String by, List<Difference> differences) {
    public Revision {
        differences = List.copyOf(differences);
    }
}
