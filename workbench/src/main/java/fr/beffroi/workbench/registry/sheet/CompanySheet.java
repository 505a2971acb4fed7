package fr.beffroi.workbench.registry.sheet;

import fr.beffroi.workbench.registry.Credential;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of a company to the person who asks.
 *
 * @param undertaking the other companies of its single undertaking
 * @param editable whether this person may change it
 */
public record CompanySheet(
        Identity identity,
        List<SiteLine> sites,
        List<CapabilityLine> capabilities,
        List<ResourceLine> resources,
        List<CredentialLine> credentials,
        List<LinkLine> links,
        List<Relative> undertaking,
        List<ContactLine> contacts,
        boolean editable) {

    /** Who it is. */
    public record Identity(
            String siren,
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
            @Nullable String website,
            @Nullable String description,
            boolean restricted,
            boolean published,
            boolean fictive,
            Origin origin) {}

    /** A place of work. */
    public record SiteLine(
            String siret,
            @Nullable String name,
            boolean headOffice,
            boolean active,
            @Nullable LocalDate closedOn,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String commune,
            @Nullable String department,
            @Nullable Double latitude,
            @Nullable Double longitude,
            Origin origin) {}

    /** A process it masters. */
    public record CapabilityLine(
            UUID id,
            @Nullable String siret,
            String process,
            List<String> materials,
            @Nullable BigDecimal lengthMm,
            @Nullable BigDecimal widthMm,
            @Nullable BigDecimal heightMm,
            @Nullable BigDecimal massKg,
            @Nullable BigDecimal toleranceMm,
            @Nullable String note,
            String visibility,
            Origin origin) {}

    /**
     * A means of production.
     *
     * @param hours by steps; empty where there are none, or not to be seen
     * @param cost null where it is unknown, or not to be seen
     */
    public record ResourceLine(
            UUID id,
            @Nullable String siret,
            String name,
            @Nullable String process,
            String visibility,
            Origin origin,
            List<HoursLine> hours,
            @Nullable CostLine cost) {

        /** The step that holds today; null before the first. */
        public @Nullable HoursLine hoursToday() {
            LocalDate today = LocalDate.now();
            return hours.stream()
                    .filter(step -> !step.fromMonday().isAfter(today))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }
    }

    /** Hours offered a week, from a Monday on. */
    public record HoursLine(
            LocalDate fromMonday,
            BigDecimal hoursPerWeek,
            LocalDate confirmedOn,
            String confirmedBy,
            String visibility,
            Origin origin) {}

    /** What an hour costs. */
    public record CostLine(
            BigDecimal eurosPerHour, LocalDate confirmedOn, String confirmedBy, String visibility, Origin origin) {}

    /** A credential with its state today. */
    public record CredentialLine(
            Credential credential,
            @Nullable String checkedBy,
            int reminderDays,
            @Nullable String proofFile,
            String visibility,
            Origin origin) {

        /** {@code valid}, {@code ending} within its reminder's days, {@code ended} or {@code coming}. */
        public String state() {
            LocalDate today = LocalDate.now();
            LocalDate until = credential.until();
            LocalDate from = credential.from();
            if (until != null && until.isBefore(today)) {
                return "ended";
            }
            if (from != null && from.isAfter(today)) {
                return "coming";
            }
            return until != null && until.minusDays(reminderDays).isBefore(today) ? "ending" : "valid";
        }
    }

    /** Somebody who holds it, or whom it holds. */
    public record LinkLine(
            UUID id,
            boolean upwards,
            @Nullable String siren,
            String name,
            String kind,
            @Nullable BigDecimal sharePercent,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Origin origin) {}

    /** Another company of the single undertaking. */
    public record Relative(String siren, String name) {}

    /** Somebody to call. */
    public record ContactLine(
            UUID id,
            String name,
            @Nullable String position,
            @Nullable String email,
            @Nullable String phone,
            String purpose,
            LocalDate keepUntil,
            String visibility,
            Origin origin) {}

    /** Its head office, else its first site; null where none is known. */
    public @Nullable SiteLine mainSite() {
        return sites.isEmpty() ? null : sites.getFirst();
    }

    /** Sites that are open. */
    public List<SiteLine> openSites() {
        return sites.stream().filter(SiteLine::active).toList();
    }

    /** Hours offered a week today, of all means whose hours may be seen; null where none may. */
    public @Nullable BigDecimal hoursToday() {
        return resources.stream()
                .map(ResourceLine::hoursToday)
                .filter(java.util.Objects::nonNull)
                .map(HoursLine::hoursPerWeek)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** Credentials that hold today. */
    public List<CredentialLine> validCredentials() {
        return credentials.stream()
                .filter(line -> line.state().equals("valid") || line.state().equals("ending"))
                .toList();
    }

    /** Credentials that end soon or have ended: the first thing to look after. */
    public List<CredentialLine> endingCredentials() {
        return credentials.stream()
                .filter(line -> line.state().equals("ending") || line.state().equals("ended"))
                .toList();
    }
}
