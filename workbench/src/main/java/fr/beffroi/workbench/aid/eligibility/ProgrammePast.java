package fr.beffroi.workbench.aid.eligibility;

import fr.beffroi.workbench.aid.rule.EarlierGrant;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a programme gave before and still has: known to the module that keeps the files, not to this one. */
public interface ProgrammePast {

    /**
     * What is known of it.
     *
     * @param earlierGrants to the company; null where nobody says, so that rules about them are to be checked
     * @param leftCents free in the programme's envelopes; null where nobody says, or the person who asks may not know
     */
    record Past(
            @Nullable List<EarlierGrant> earlierGrants,
            @Nullable Long leftCents) {
        /** Nobody says. */
        public static final Past UNKNOWN = new Past(null, null);

        /** Whether every earlier grant is named. */
        public boolean isKnown() {
            return earlierGrants != null;
        }

        List<EarlierGrant> listEarlierGrants() {
            return earlierGrants == null ? List.of() : earlierGrants;
        }
    }

    /** As far as the person who asks may know. */
    Past read(UUID programme, Siren company);
}
