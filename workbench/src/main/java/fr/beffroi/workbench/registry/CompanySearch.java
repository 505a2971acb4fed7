package fr.beffroi.workbench.registry;

import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The State's directory of companies: given a number it fills the form. A seam; switched off where no address is configured. */
public interface CompanySearch {

    /** Whether it can be asked here. */
    boolean isAvailable();

    /**
     * Asks for a company by its SIREN, or by the SIRET of one of its sites.
     *
     * @return empty where the directory knows no such company
     * @throws UnavailableException where it is switched off, does not answer in time, asks to wait, or answers something else
     */
    Optional<FoundCompany> find(String number);

    /**
     * A company as the directory has it. Of one that objected to being passed on only number, activity and communes are given.
     *
     * @param sizeClass {@code sme}, {@code midcap} or {@code large}
     * @param sites its head office first, then the site asked for where that is another
     */
    record FoundCompany(
            Siren siren,
            String name,
            @Nullable String shortName,
            @Nullable String legalForm,
            boolean active,
            @Nullable LocalDate foundedOn,
            @Nullable String sizeClass,
            @Nullable String staffBracket,
            @Nullable Integer staffYear,
            @Nullable String activityNaf2,
            @Nullable String activityNaf2025,
            boolean restricted,
            List<FoundSite> sites) {}

    /** A site as the directory has it. */
    record FoundSite(
            Siret siret,
            @Nullable String name,
            boolean headOffice,
            boolean active,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String communeCode,
            @Nullable String commune,
            @Nullable String department,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String activityNaf2,
            @Nullable String activityNaf2025,
            @Nullable String staffBracket) {}

    /** It could not be asked. */
    class UnavailableException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        /** Why; each has its words: {@code companySearch.unavailable.<code>}. */
        public enum Reason {
            SWITCHED_OFF("off"),
            UNREACHABLE("unreachable"),
            TOO_SLOW("slow"),
            TOO_MANY_REQUESTS("tooMany"),
            STRANGE_ANSWER("strange");

            private final String code;

            Reason(String code) {
                this.code = code;
            }

            /** The end of its message key. */
            public String code() {
                return code;
            }
        }

        private final Reason reason;

        /** {@code detail} is for the log. */
        public UnavailableException(Reason reason, String detail) {
            super(reason + ": " + detail);
            this.reason = reason;
        }

        /** Why. */
        public Reason reason() {
            return reason;
        }
    }
}
