package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.aid.reading.AidReading;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.funding.message.Messages;
import fr.beffroi.workbench.funding.past.OpenPart;
import fr.beffroi.workbench.funding.past.OpenParts;
import fr.beffroi.workbench.funding.step.FileSteps;
import fr.beffroi.workbench.funding.step.StepField;
import fr.beffroi.workbench.funding.step.StepKind;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Grant files for programs. */
@RestController
@RequestMapping("/api/grant-files")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
class GrantFileApi {
    private final FileAsked asked;
    private final FileReader reader;
    private final FileView view;
    private final FileQueue queue;
    private final FileSteps steps;
    private final Messages messages;
    private final Beginnings beginnings;
    private final OpenParts openParts;

    GrantFileApi(
            FileAsked asked,
            FileReader reader,
            FileView view,
            FileQueue queue,
            FileSteps steps,
            Messages messages,
            Beginnings beginnings,
            OpenParts openParts) {
        this.asked = asked;
        this.reader = reader;
        this.view = view;
        this.queue = queue;
        this.steps = steps;
        this.messages = messages;
        this.beginnings = beginnings;
        this.openParts = openParts;
    }

    /** A file to begin: the programme's part, and the axis whose envelope pays. */
    record NewGrantFile(
            UUID programme,
            String part,
            String axis,
            @NotBlank @Size(max = 200) String title) {}

    /** A message to the other side. */
    record NewMessage(
            @NotBlank @Size(max = Messages.LONGEST) String text) {}

    /**
     * A step to take; amounts in euros and days as text, so that no cent is lost. What a step does not ask is passed over.
     *
     * @param step its code, such as {@code acknowledge}
     * @param seen how many steps the caller saw taken
     */
    record NewStep(
            String step,
            int seen,
            @Nullable String amount,
            @Nullable String spent,
            @Nullable String what,
            @Nullable String reason,
            @Nullable String finding,
            @Nullable String orderFrom,
            @Nullable String decision,
            @Nullable String on,
            @Nullable String votes,
            @Nullable String withdrawals,
            @Nullable String year,
            @Nullable String iban) {

        Map<StepField, String> typed() {
            Map<StepField, String> typed = new EnumMap<>(StepField.class);
            put(typed, StepField.AMOUNT, amount);
            put(typed, StepField.SPENT, spent);
            put(typed, StepField.WHAT, what);
            put(typed, StepField.REASON, reason);
            put(typed, StepField.FINDING, finding);
            put(typed, StepField.ORDER_FROM, orderFrom);
            put(typed, StepField.DECISION, decision);
            put(typed, StepField.ON, on);
            put(typed, StepField.VOTES, votes);
            put(typed, StepField.WITHDRAWALS, withdrawals);
            put(typed, StepField.YEAR, year);
            put(typed, StepField.IBAN, iban);
            return typed;
        }

        private static void put(Map<StepField, String> typed, StepField field, @Nullable String text) {
            if (text != null) {
                typed.put(field, text);
            }
        }
    }

    /** All the caller may see, the most urgent first. */
    @GetMapping
    List<FileQueue.Line> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String ball,
            @RequestParam(required = false) @Nullable UUID programme) {
        Party own = Viewers.current().role().isOfCompany() ? Party.COMPANY : Party.TASK_FORCE;
        FileQueue.Filter filter = new FileQueue.Filter(state, ball, programme);
        return queue.list(own, LocalDate.now()).stream().filter(filter::lets).toList();
    }

    /** Begins a draft in the name of the caller's company; 422 where there is no such open part. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.COMPANY_MEMBER)
    FileReading begin(@Valid @RequestBody NewGrantFile wish) {
        Siren own = beginnings.findOwn().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        OpenPart choice = openParts.list(LocalDate.now()).stream()
                .filter(one -> one.programme().equals(wish.programme())
                        && one.part().equals(wish.part())
                        && one.axis().equals(wish.axis()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        return read(beginnings.begin(choice, wish.title(), own));
    }

    @GetMapping("/{file}")
    FileReading read(@PathVariable UUID file) {
        return reader.read(asked.require(file), LocalDate.now());
    }

    /** What the rules of its programme say to what it asks; 404 once the assembly has spoken, or while the request is not whole. */
    @GetMapping("/{file}/eligibility")
    AidReading.Part readEligibility(@PathVariable UUID file) {
        return view.findVerdict(asked.require(file))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Takes a step; 422 with every fault, 409 with the reason where it cannot be taken. */
    @PostMapping("/{file}/steps")
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY})
    FileReading take(@PathVariable UUID file, @RequestBody NewStep wish) {
        asked.require(file);
        StepKind kind = StepKind.find(wish.step())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        GrantFile after = steps.take(file, wish.seen(), kind, wish.typed(), LocalDate.now());
        return reader.read(after, LocalDate.now());
    }

    /** Writes to the other side. */
    @PostMapping("/{file}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY})
    FileReading write(@PathVariable UUID file, @Valid @RequestBody NewMessage wish) {
        messages.write(asked.require(file), wish.text());
        return read(file);
    }
}
