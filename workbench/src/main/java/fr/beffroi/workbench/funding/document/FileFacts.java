package fr.beffroi.workbench.funding.document;

import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.file.TakenStep;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.funding.open.Authority;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.funding.request.GrantRequest;
import fr.beffroi.workbench.funding.request.RequestReader;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.funding.session.DecidingSessions;
import fr.beffroi.workbench.funding.step.StepRecords;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a template can say of a file. */
@Component
class FileFacts {
    private static final int CENTS = 2;

    private final GrantFiles files;
    private final StepRecords records;
    private final DecidingSessions sessions;
    private final Requests requests;
    private final FileParts parts;
    private final Programmes programmes;
    private final Register register;
    private final Authority authority;
    private final AlgorithmNotice notice;
    private final Formats formats;
    private final MessageSource messages;

    FileFacts(
            GrantFiles files,
            StepRecords records,
            DecidingSessions sessions,
            Requests requests,
            FileParts parts,
            Programmes programmes,
            Register register,
            Authority authority,
            AlgorithmNotice notice,
            Formats formats,
            MessageSource messages) {
        this.files = files;
        this.records = records;
        this.sessions = sessions;
        this.requests = requests;
        this.parts = parts;
        this.programmes = programmes;
        this.register = register;
        this.authority = authority;
        this.notice = notice;
        this.formats = formats;
        this.messages = messages;
    }

    /** The body that grants; where the operator named none, by what it is. */
    String authority() {
        return authority.find().map(Authority.Named::name).orElse("La Région");
    }

    DocumentFacts read(GrantFile file, LocalDate today) {
        List<TakenStep> history = files.listSteps(file.id());
        Map<TemplateField, String> texts = new EnumMap<>(TemplateField.class);
        texts.put(TemplateField.AUTHORITY, authority());
        texts.put(TemplateField.DATE, formats.date(today));
        texts.put(
                TemplateField.BENEFICIARY,
                register.findCompany(file.company())
                        .map(Company::name)
                        .orElse(file.company().spaced()));
        texts.put(TemplateField.SIREN, file.company().spaced());
        texts.put(TemplateField.FILE, String.valueOf(file.number()));
        texts.put(TemplateField.TITLE, file.title());
        texts.put(TemplateField.PROGRAMME, programmes.get(file.programme()).name());
        texts.put(TemplateField.PART, file.part());
        texts.put(TemplateField.RULES, notice.rulesOf(file));
        parts.find(file)
                .ifPresent(part -> texts.put(
                        TemplateField.LEGAL_BASIS,
                        say("programme.basis." + part.basis().name())));
        last(history, Step.Submit.class, Step.Submit::on)
                .ifPresent(on -> texts.put(TemplateField.APPLIED_ON, formats.date(on)));
        last(history, Step.Acknowledge.class, Step.Acknowledge::orderFrom)
                .ifPresent(on -> texts.put(TemplateField.ORDER_FROM, formats.date(on)));
        decision(file, history, texts);
        GrantRequest request = RequestReader.read(requests.getReadable(file), parts.isDeMinimis(file))
                .request();
        if (request != null) {
            texts.put(TemplateField.ASKED, euros(request.askedCents()));
            texts.put(TemplateField.COST, euros(request.costCents()));
        }
        return new DocumentFacts(texts, Map.of());
    }

    private void decision(GrantFile file, List<TakenStep> history, Map<TemplateField, String> texts) {
        last(history, Step.DecideGrant.class, Step.DecideGrant::cents)
                .ifPresent(cents -> texts.put(TemplateField.AMOUNT, euros(amended(file.state(), cents))));
        last(history, Step.DecideRefusal.class, Step.DecideRefusal::reason)
                .ifPresent(reason -> texts.put(TemplateField.REASON, reason));
        List<StepRecords.Decision> decisions = records.listDecisions(file.id());
        if (!decisions.isEmpty()) {
            StepRecords.Decision decision = decisions.getLast();
            texts.put(TemplateField.ACT, decision.act());
            texts.put(TemplateField.SESSION_DAY, formats.date(decision.sessionOn()));
            texts.put(TemplateField.VOTES, decision.votes());
            texts.put(
                    TemplateField.WITHDRAWALS, decision.withdrawals().isEmpty() ? "personne" : decision.withdrawals());
            texts.put(
                    TemplateField.BODY,
                    sessions.findOf(file.id())
                            .map(session ->
                                    say("document.body." + session.body().code()))
                            .orElse(say("document.body.unknown")));
        }
    }

    /** An agreement that is made after the grant was lowered bears what is left of it. */
    private static long amended(FileState state, long cents) {
        return state instanceof FileState.Running running ? running.grant().cents() : cents;
    }

    private static <S extends Step, T> Optional<T> last(List<TakenStep> history, Class<S> type, Function<S, T> what) {
        return history.reversed().stream()
                .map(TakenStep::step)
                .filter(type::isInstance)
                .map(type::cast)
                .map(what)
                .findFirst();
    }

    private String euros(long cents) {
        return formats.euros(BigDecimal.valueOf(cents, CENTS));
    }

    private String say(String key) {
        return String.valueOf(messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale()));
    }
}
