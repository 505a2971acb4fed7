package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.file.TakenStep;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.funding.message.Messages;
import fr.beffroi.workbench.funding.paper.Paper;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.payment.PaymentOrders;
import fr.beffroi.workbench.funding.request.Iban;
import fr.beffroi.workbench.funding.request.RequestField;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.funding.request.TypedRequest;
import fr.beffroi.workbench.funding.step.Offer;
import fr.beffroi.workbench.funding.step.Offers;
import fr.beffroi.workbench.funding.step.StepField;
import fr.beffroi.workbench.funding.step.StepKind;
import fr.beffroi.workbench.funding.step.StepRecords;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file out, as far as the viewer may see it; that an officer or auditor read it is recorded. */
@Component
class FileReader {
    private static final int CENTS = 2;

    private final GrantFiles files;
    private final Requests requests;
    private final Papers papers;
    private final Messages messages;
    private final StepRecords records;
    private final PaymentOrders orders;
    private final Programmes programmes;
    private final Register register;
    private final FileWords words;
    private final AuditLog audit;

    FileReader(
            GrantFiles files,
            Requests requests,
            Papers papers,
            Messages messages,
            StepRecords records,
            PaymentOrders orders,
            Programmes programmes,
            Register register,
            FileWords words,
            AuditLog audit) {
        this.files = files;
        this.requests = requests;
        this.papers = papers;
        this.messages = messages;
        this.records = records;
        this.orders = orders;
        this.programmes = programmes;
        this.register = register;
        this.words = words;
        this.audit = audit;
    }

    @Transactional
    public FileReading read(GrantFile file, LocalDate today) {
        if (Viewers.current().role() != Role.COMPANY_MEMBER) {
            audit.record("file.read", "file", file.id().toString());
        }
        List<TakenStep> history = files.listSteps(file.id());
        TypedRequest request = requests.getReadable(file);
        return new FileReading(
                file.id(),
                file.number(),
                file.title(),
                file.company().number(),
                register.findCompany(file.company())
                        .map(Company::name)
                        .orElse(file.company().spaced()),
                file.programme(),
                programmes.find(file.programme()).map(Programme::name).orElse(""),
                file.version(),
                file.part(),
                file.axis(),
                file.state().code(),
                file.state().ball().code(),
                file.steps(),
                last(history, Step.Submit.class, Step.Submit::on),
                last(history, Step.Acknowledge.class, Step.Acknowledge::orderFrom),
                asked(request),
                euros(last(history, Step.Propose.class, Step.Propose::cents)),
                granted(history),
                BigDecimal.valueOf(file.state().paidCents(), CENTS),
                Offers.list(file.state(), files.actor(), today).stream()
                        .filter(offer ->
                                files.mandateLets(file.id(), offer.kind().code()))
                        .map(offer -> line(offer, request))
                        .toList(),
                others(file.state(), today),
                history.stream().map(this::line).toList().reversed(),
                records.listDecisions(file.id()).stream()
                        .map(one -> new FileReading.DecisionLine(
                                one.act(), one.sessionOn(), one.votes(), one.withdrawals()))
                        .toList(),
                payments(file, history, request),
                orders.list(file.id()).stream()
                        .map(one -> new FileReading.OrderLine(
                                one.number(),
                                BigDecimal.valueOf(one.amountCents(), CENTS),
                                one.year(),
                                one.madeAt(),
                                one.leftAt()))
                        .toList(),
                papers.list(file),
                messages.list(file.id()));
    }

    private static FileReading.OfferLine line(Offer offer, TypedRequest request) {
        return new FileReading.OfferLine(
                offer.kind().code(),
                offer.open(),
                offer.kind().fields().stream()
                        .map(field -> new FileReading.FieldLine(
                                field.pageName(),
                                field.apiName(),
                                field.type().name(),
                                offer.defaults().getOrDefault(field, fromRequest(offer.kind(), field, request))))
                        .toList());
    }

    private static String fromRequest(StepKind kind, StepField field, TypedRequest request) {
        if (field == StepField.IBAN) {
            return request.text(RequestField.IBAN);
        }
        return kind == StepKind.PROPOSE && field == StepField.AMOUNT ? request.text(RequestField.ASKED) : "";
    }

    /** What the sides the viewer is not on can do. */
    private static Map<String, List<String>> others(FileState state, LocalDate today) {
        Role role = Viewers.current().role();
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (Party party : List.of(Party.COMPANY, Party.TASK_FORCE)) {
            boolean own = party == Party.COMPANY ? role.isOfCompany() : role == Role.OFFICER;
            List<String> steps = Offers.list(state, party, today).stream()
                    .map(StepKind::code)
                    .toList();
            if (!own && !steps.isEmpty()) {
                others.put(party.code(), steps);
            }
        }
        return others;
    }

    private FileReading.StepLine line(TakenStep taken) {
        return new FileReading.StepLine(
                taken.number(),
                taken.step().code(),
                taken.state().code(),
                taken.role().code(),
                taken.at(),
                words.detail(taken.step()));
    }

    private List<FileReading.PaymentLine> payments(GrantFile file, List<TakenStep> history, TypedRequest request) {
        Map<UUID, String> names = papers.list(file).stream().collect(Collectors.toMap(Paper::id, Paper::name));
        String own = Iban.parse(request.text(RequestField.IBAN)).orElse("");
        Map<Integer, TakenStep> byNumber =
                history.stream().collect(Collectors.toMap(TakenStep::number, Function.identity()));
        return records.listPaymentRequests(file.id()).stream()
                .map(one -> {
                    TakenStep taken = byNumber.get(one.step());
                    long asked = taken != null && taken.step() instanceof Step.AskPayment(long cents) ? cents : 0;
                    return new FileReading.PaymentLine(
                            BigDecimal.valueOf(asked, CENTS),
                            BigDecimal.valueOf(one.spentCents(), CENTS),
                            one.what(),
                            Iban.spaced(one.iban()),
                            !one.iban().equals(own),
                            one.papers().stream()
                                    .map(id -> names.getOrDefault(id, id.toString()))
                                    .toList(),
                            taken == null ? java.time.Instant.EPOCH : taken.at());
                })
                .toList();
    }

    private static @Nullable BigDecimal asked(TypedRequest request) {
        String name = RequestField.ASKED.pageName();
        TypedFields<String> fields = new TypedFields<>(request.texts());
        long cents = fields.cents(name, true);
        return fields.faults().isEmpty() ? BigDecimal.valueOf(cents, CENTS) : null;
    }

    private static @Nullable BigDecimal granted(List<TakenStep> history) {
        Long amended = last(history, Step.Amend.class, Step.Amend::newCents);
        return euros(amended != null ? amended : last(history, Step.DecideGrant.class, Step.DecideGrant::cents));
    }

    private static <S extends Step, T> @Nullable T last(List<TakenStep> history, Class<S> type, Function<S, T> fact) {
        return history.reversed().stream()
                .map(TakenStep::step)
                .filter(type::isInstance)
                .map(step -> fact.apply(type.cast(step)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, CENTS);
    }
}
