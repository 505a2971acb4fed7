package fr.beffroi.workbench.demand.notice.join;

import fr.beffroi.workbench.demand.notice.Lot;
import fr.beffroi.workbench.demand.notice.Notice;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A corrigendum over what it corrects: deadlines, amounts, codes and places that it says are taken, all else holds on. */
final class Corrections {
    private Corrections() {}

    static Notice apply(Notice correction, Notice to) {
        List<Lot> lots = to.lots().stream().map(lot -> apply(correction, lot)).toList();
        return new Notice(
                to.source(),
                to.identifiers(),
                to.kind(),
                to.type(),
                to.procedure(),
                to.legalBasis(),
                to.language(),
                to.title(),
                to.description(),
                to.buyers(),
                correction.cpv().isEmpty() ? to.cpv() : correction.cpv(),
                correction.nuts().isEmpty() ? to.nuts() : correction.nuts(),
                to.publishedOn(),
                correction.value() == null ? to.value() : correction.value(),
                lots,
                to.awards(),
                to.changes());
    }

    /** A lot that the correction names, or any where it speaks of the whole. */
    private static Lot apply(Notice correction, Lot to) {
        for (Lot lot : correction.lots()) {
            if (lot.deadline() != null
                    && (lot.number().isEmpty() || lot.number().equals(to.number()))) {
                return with(to, lot.deadline());
            }
        }
        return to;
    }

    /** A cancellation takes nothing away; where it is the award notice that says nobody got anything, that is kept too. */
    static Notice cancel(Notice cancellation, Notice to) {
        return to.awards().isEmpty() && !cancellation.awards().isEmpty()
                ? new Notice(
                        to.source(),
                        to.identifiers(),
                        to.kind(),
                        to.type(),
                        to.procedure(),
                        to.legalBasis(),
                        to.language(),
                        to.title(),
                        to.description(),
                        to.buyers(),
                        to.cpv(),
                        to.nuts(),
                        to.publishedOn(),
                        to.value(),
                        to.lots(),
                        cancellation.awards(),
                        to.changes())
                : to;
    }

    static Lot with(Lot lot, @Nullable LocalDateTime deadline) {
        return new Lot(lot.number(), lot.title(), lot.description(), lot.cpv(), lot.nuts(), deadline, lot.value());
    }
}
