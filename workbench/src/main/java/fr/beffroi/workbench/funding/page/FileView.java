package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.aid.eligibility.PartAnswer;
import fr.beffroi.workbench.aid.reading.AidReader;
import fr.beffroi.workbench.aid.reading.AidReading;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.past.FileEligibility;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.funding.past.Readiness;
import fr.beffroi.workbench.funding.request.CashPlan;
import fr.beffroi.workbench.funding.request.GrantRequest;
import fr.beffroi.workbench.funding.request.Iban;
import fr.beffroi.workbench.funding.request.RequestReader;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.funding.request.TypedRequest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts a file's page together: where it is, what is asked and what the rules say of it, and the {@link FilePart further parts}. */
@Component
class FileView {
    /** While it is undecided, what the rules say is asked anew each time. */
    private static final Set<Class<? extends FileState>> UNDECIDED = Set.of(
            FileState.Draft.class,
            FileState.Submitted.class,
            FileState.Incomplete.class,
            FileState.Complete.class,
            FileState.Examined.class,
            FileState.Proposed.class,
            FileState.ToDecide.class);

    private final FileReader reader;
    private final Requests requests;
    private final FileEligibility eligibility;
    private final FileParts parts;
    private final Readiness readiness;
    private final AidReader aid;
    private final List<FilePart> further;

    FileView(
            FileReader reader,
            Requests requests,
            FileEligibility eligibility,
            FileParts parts,
            Readiness readiness,
            AidReader aid,
            List<FilePart> further) {
        this.reader = reader;
        this.requests = requests;
        this.eligibility = eligibility;
        this.parts = parts;
        this.readiness = readiness;
        this.aid = aid;
        this.further = further;
    }

    @Transactional
    public String show(GrantFile file, Model model) {
        LocalDate today = LocalDate.now();
        FileReading reading = reader.read(file, today);
        model.addAttribute("file", reading);
        model.addAttribute("mayWrite", FilePage.mayWrite());
        model.addAttribute("mayType", Requests.isOpen(file));
        model.addAttribute("kinds", readiness.listKinds(file));
        model.addAttribute("furtherKinds", FilePage.furtherKinds());
        if (Requests.isOpen(file)) {
            model.addAttribute("missing", readiness.read(file));
        }
        TypedRequest typed = requests.getReadable(file);
        GrantRequest request = read(file, typed);
        model.addAttribute("request", request);
        model.addAttribute("cash", request == null ? null : CashPlan.read(typed));
        if (request != null) {
            model.addAttribute("iban", Iban.spaced(request.iban()));
            findVerdict(file, reading, request, today).ifPresent(part -> model.addAttribute("verdict", part));
        }
        further.forEach(part -> part.add(file, today, model));
        model.addAttribute(
                "furtherFragments",
                further.stream().flatMap(part -> part.fragment().stream()).toList());
        return "funding/file";
    }

    /** What is asked, where it is whole. */
    Optional<GrantRequest> readRequest(GrantFile file) {
        return Optional.ofNullable(read(file, requests.getReadable(file)));
    }

    private @Nullable GrantRequest read(GrantFile file, TypedRequest typed) {
        return RequestReader.read(typed, parts.isDeMinimis(file)).request();
    }

    /** What the rules say; empty once the assembly has spoken, and for whom they would not be right. */
    private Optional<AidReading.Part> findVerdict(
            GrantFile file, FileReading reading, GrantRequest request, LocalDate today) {
        // Under a mandate the company's other aid is not seen, and without it the rules would say too much.
        if (!UNDECIDED.contains(file.state().getClass()) || Viewers.current().role() == Role.MANDATARY) {
            return Optional.empty();
        }
        LocalDate applied = Objects.requireNonNullElse(reading.submittedOn(), today);
        Optional<PartAnswer> answer = eligibility.find(file, request, applied, today);
        return answer.map(aid::part);
    }

    /** The same for programs. */
    @Transactional
    public Optional<AidReading.Part> findVerdict(GrantFile file) {
        LocalDate today = LocalDate.now();
        FileReading reading = reader.read(file, today);
        return readRequest(file).flatMap(request -> findVerdict(file, reading, request, today));
    }
}
