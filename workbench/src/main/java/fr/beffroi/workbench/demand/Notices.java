package fr.beffroi.workbench.demand;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Public notices, for other modules. Notices are public: everybody may read all of them. */
public interface Notices {

    /** A notice as one line; empty where there is none of that number, also where it waits for the notice it corrects. */
    Optional<NoticeLine> find(long notice);

    /**
     * Lots that can still be tendered for: called for, not cancelled, and with a deadline after {@code now}.
     *
     * @param now in the region's time
     */
    List<TenderLot> listOpenLots(LocalDateTime now);

    /** The lots of calls among these notices, whatever their deadline, cancelled ones left out. */
    List<TenderLot> listLots(Collection<Long> notices);

    /** Gives every lot of every call that is not cancelled, one after the other, ordered by notice: for an index to be built. */
    void forEachLot(Consumer<TenderLot> taker);

    /** Gives every lot with a winner, one after the other, ordered by notice: for who wins what. */
    void forEachAward(Consumer<AwardedLot> taker);
}
