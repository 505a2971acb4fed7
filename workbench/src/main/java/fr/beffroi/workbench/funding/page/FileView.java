package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.aid.eligibility.PartAnswer;
import fr.beffroi.workbench.aid.reading.AidReader;
import fr.beffroi.workbench.aid.reading.AidReading;
import fr.beffroi.workbench.aid.reading.DeMinimisReader;
import fr.beffroi.workbench.aid.received.DeMinimisGrants;
import fr.beffroi.workbench.aid.received.KnownAids;
import fr.beffroi.workbench.funding.charge.Charges;
import fr.beffroi.workbench.funding.document.DocumentKind;
import fr.beffroi.workbench.funding.document.MadeDocuments;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.fromplan.Preparations;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.obligation.Obligation;
import fr.beffroi.workbench.funding.obligation.Obligations;
import fr.beffroi.workbench.funding.past.FileEligibility;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.funding.past.Readiness;
import fr.beffroi.workbench.funding.request.CashPlan;
import fr.beffroi.workbench.funding.request.GrantRequest;
import fr.beffroi.workbench.funding.request.Iban;
import fr.beffroi.workbench.funding.request.RequestReader;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.funding.request.TypedRequest;
import fr.beffroi.workbench.funding.session.DecidingSessions;
import fr.beffroi.workbench.funding.step.StepField;
import fr.beffroi.workbench.funding.step.StepKind;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts a file's page together. */
@Component
class FileView {
    private static final int CENTS = 2;

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
    private final DeMinimisReader deMinimis;
    private final KnownAids knownAids;
    private final DeMinimisGrants deMinimisGrants;
    private final DecidingSessions sessions;
    private final MadeDocuments documents;
    private final Preparations preparations;
    private final Charges charges;
    private final Obligations obligations;

    FileView(
            FileReader reader,
            Requests requests,
            FileEligibility eligibility,
            FileParts parts,
            Readiness readiness,
            AidReader aid,
            DeMinimisReader deMinimis,
            KnownAids knownAids,
            DeMinimisGrants deMinimisGrants,
            DecidingSessions sessions,
            MadeDocuments documents,
            Preparations preparations,
            Charges charges,
            Obligations obligations) {
        this.reader = reader;
        this.requests = requests;
        this.eligibility = eligibility;
        this.parts = parts;
        this.readiness = readiness;
        this.aid = aid;
        this.deMinimis = deMinimis;
        this.knownAids = knownAids;
        this.deMinimisGrants = deMinimisGrants;
        this.sessions = sessions;
        this.documents = documents;
        this.preparations = preparations;
        this.charges = charges;
        this.obligations = obligations;
    }

    @Transactional
    public String show(GrantFile file, Model model) {
        LocalDate today = LocalDate.now();
        FileReading reading = reader.read(file, today);
        model.addAttribute("file", reading);
        model.addAttribute("prepared", preparations.find(file.id()).orElse(null));
        model.addAttribute("inCharge", charges.list(file));
        model.addAttribute("colleagues", charges.listColleagues());
        model.addAttribute("mayWrite", FilePage.mayWrite());
        model.addAttribute("mayType", Requests.isOpen(file));
        model.addAttribute("kinds", readiness.listKinds(file));
        model.addAttribute("furtherKinds", FilePage.furtherKinds());
        addObligations(file, today, model);
        if (Requests.isOpen(file)) {
            model.addAttribute("missing", readiness.read(file));
        }
        model.addAttribute("sitting", sessions.findOf(file.id()).orElse(null));
        // To a company they are its own; what may be made of a file is for officers.
        model.addAttribute("documents", documents.listOfFile(file.id()));
        model.addAttribute(
                "documentKinds",
                Viewers.current().role() == Role.OFFICER
                        ? DocumentKind.listOf(file.state().code())
                        : List.of());
        TypedRequest typed = requests.getReadable(file);
        GrantRequest request = read(file, typed);
        model.addAttribute("request", request);
        model.addAttribute("cash", request == null ? null : CashPlan.read(typed));
        if (request != null) {
            model.addAttribute("iban", Iban.spaced(request.iban()));
            findVerdict(file, reading, request, today).ifPresent(part -> model.addAttribute("verdict", part));
        }
        if (parts.isDeMinimis(file)) {
            model.addAttribute("deMinimis", deMinimis.read(knownAids.read(file.company()), today));
            if (Viewers.current().role() == Role.OFFICER) {
                // A company need not trust its officers with what it declared; the decision counts it all the same.
                long cents = deMinimisGrants.standing(file.company(), today).roomCents();
                model.addAttribute("decisiveRoom", BigDecimal.valueOf(cents, CENTS));
            }
        }
        return "funding/file";
    }

    /** What a breach takes back stands ready in the step that claims it, unless something else is being typed. */
    private void addObligations(GrantFile file, LocalDate today, Model model) {
        List<Obligation> all = obligations.list(file, today);
        model.addAttribute("obligations", all);
        model.addAttribute("followed", Obligations.isFollowed(file));
        BigDecimal claim = all.stream()
                .map(Obligation::claimEuros)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        if (claim.signum() > 0 && Obligations.isFollowed(file) && !model.containsAttribute("typedStep")) {
            model.addAttribute("typedStep", StepKind.CLAIM_BACK.code());
            model.addAttribute("typed", Map.of(StepField.AMOUNT.pageName(), claim.toPlainString()));
        }
    }

    /** What is asked, where it is whole. */
    Optional<GrantRequest> readRequest(GrantFile file) {
        return Optional.ofNullable(read(file, requests.getReadable(file)));
    }

    private @Nullable GrantRequest read(GrantFile file, TypedRequest typed) {
        return RequestReader.read(typed, parts.isDeMinimis(file)).request();
    }

    /** What the rules say; empty once the assembly has spoken. */
    private Optional<AidReading.Part> findVerdict(
            GrantFile file, FileReading reading, GrantRequest request, LocalDate today) {
        if (!UNDECIDED.contains(file.state().getClass())) {
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
