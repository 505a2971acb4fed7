package fr.beffroi.workbench.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who stands in for officers who are away. They are told what those would be told; what one may do stays one's own. */
public interface StandIns {

    /**
     * A colleague who stands in.
     *
     * @param name empty once the person is erased
     * @param untilOn the last day
     */
    record StandIn(String name, LocalDate untilOn) {}

    /** Of those who are away on this day, who stands in, by the pseudonym of who is away. */
    Map<UUID, StandIn> find(Collection<UUID> pseudonyms, LocalDate today);

    /** Whom the viewer is here for on this day: the viewer, and the colleagues whose stand-in the viewer is; by pseudonym. */
    Set<UUID> listActedFor(LocalDate today);
}
