package fr.beffroi.workbench.demand;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Needs, as other modules ask for them. Every answer holds what the person who asks may see, and nothing else (row-level security); of an
 * anonymous need that is its coarse face. Asking here is no reading in the sense of equal treatment: a page that shows a need to somebody calls
 * {@link #noteSeen}.
 */
public interface Needs {

    /** The need of an id; empty where there is none, or the viewer may not see it. */
    Optional<Need> findNeed(UUID id);

    /** Every open need, newest first. */
    List<Need> listOpenNeeds();

    /** Open needs that ask for one of these processes themselves, newest first; what lies above or beneath in the tree is for the caller to add. */
    List<Need> listOpenNeedsOf(Collection<String> processes);

    /** The viewer's organisation's own needs, closed ones too, newest first. */
    List<Need> listOwnNeeds();

    /** Notes that the viewer's organisation saw needs, those that are not public yet: whoever saw one early can be told from that. */
    void noteSeen(Collection<Need> needs);

    /**
     * Draws an open need from a scenario's item, for the viewer's organisation, shown to nobody else yet (named companies, of which none is named).
     * An item gives one need: where there is one of the viewer's already, it is left as it is.
     *
     * @param title may be empty
     * @return the need's id
     */
    UUID draw(UUID scenario, String item, NeedShape shape);

    /**
     * Takes in a need that a partner's message tells: one of the viewer's organisation's with this origin gets its quantities, else a new one is
     * made, shown to nobody else until it is completed and published.
     *
     * @param origin what the message is told apart by, such as {@code catenax:…}
     * @param active whether it is still asked for
     */
    UUID receive(String origin, String title, List<Quantity> quantities, boolean active);

    /** The needs the viewer may see that were drawn from a scenario. */
    List<Need> listDrawn(UUID scenario);
}
