package fr.beffroi.workbench.funding.opinion.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.opinion.ExpertRequests;
import fr.beffroi.workbench.funding.opinion.Opinion;
import fr.beffroi.workbench.funding.opinion.OpinionFaultsException;
import fr.beffroi.workbench.funding.opinion.OpinionField;
import fr.beffroi.workbench.funding.opinion.OpinionRefusedException;
import fr.beffroi.workbench.funding.opinion.OpinionWords;
import fr.beffroi.workbench.funding.opinion.Opinions;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Opinions on a file, for programs; 422 with every fault, 409 where something cannot be done now. */
@RestController
@RequestMapping("/api/grant-files/{file}/opinions")
@AllowedTo(Role.OFFICER)
class OpinionApi {
    private final GrantFiles files;
    private final Opinions opinions;
    private final ExpertRequests experts;
    private final OpinionWords words;

    OpinionApi(GrantFiles files, Opinions opinions, ExpertRequests experts, OpinionWords words) {
        this.files = files;
        this.opinions = opinions;
        this.experts = experts;
        this.words = words;
    }

    /**
     * What is asked of a colleague.
     *
     * @param person the colleague's pseudonym, as {@code people-in-charge} lists them
     * @param dueOn until which day, such as {@code 2026-12-10}
     */
    record NewOpinion(
            @Nullable String person,
            @Nullable String question,
            @Nullable String dueOn) {}

    /**
     * What is asked of an expert who has no account.
     *
     * @param project whether they see the project's text
     * @param costs whether they see the table of costs
     * @param papers which papers of the file they see, by id
     */
    record NewExpert(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String email,
            @Nullable String question,
            @Nullable String dueOn,
            @Nullable Boolean project,
            @Nullable Boolean costs,
            @Nullable List<String> papers) {}

    /**
     * An opinion.
     *
     * @param recommendation {@code favourable}, {@code reserved}, {@code unfavourable} or {@code stands-back}
     */
    record NewAnswer(
            @Nullable String recommendation, @Nullable String answer) {}

    /** Until which day an expert's new link is open. */
    record NewDay(@Nullable String dueOn) {}

    @GetMapping
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    List<Opinion> list(@PathVariable UUID file) {
        return opinions.list(require(file).id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<Opinion> ask(@PathVariable UUID file, @RequestBody NewOpinion wish) {
        Map<OpinionField, String> typed = new EnumMap<>(OpinionField.class);
        put(typed, OpinionField.PERSON, wish.person());
        put(typed, OpinionField.QUESTION, wish.question());
        put(typed, OpinionField.DUE, wish.dueOn());
        opinions.ask(require(file), typed, LocalDate.now());
        return list(file);
    }

    /** Where no mail server took it, the answer holds the link to hand over. */
    @PostMapping("/experts")
    @ResponseStatus(HttpStatus.CREATED)
    ExpertRequests.Outcome askExpert(@PathVariable UUID file, @RequestBody NewExpert wish, Locale language) {
        Map<OpinionField, String> typed = new EnumMap<>(OpinionField.class);
        put(typed, OpinionField.NAME, wish.name());
        put(typed, OpinionField.ORGANISATION, wish.organisation());
        put(typed, OpinionField.EMAIL, wish.email());
        put(typed, OpinionField.QUESTION, wish.question());
        put(typed, OpinionField.DUE, wish.dueOn());
        typed.put(OpinionField.PROJECT, String.valueOf(Boolean.TRUE.equals(wish.project())));
        typed.put(OpinionField.COSTS, String.valueOf(Boolean.TRUE.equals(wish.costs())));
        List<String> papers = wish.papers() == null ? List.of() : wish.papers();
        return experts.ask(require(file), typed, papers, LocalDate.now(), language);
    }

    /** Answers, once, what the caller was asked. */
    @PutMapping("/{opinion}")
    List<Opinion> answer(@PathVariable UUID file, @PathVariable UUID opinion, @RequestBody NewAnswer given) {
        Map<OpinionField, String> typed = new EnumMap<>(OpinionField.class);
        put(typed, OpinionField.RECOMMENDATION, given.recommendation());
        put(typed, OpinionField.ANSWER, given.answer());
        opinions.answer(require(file), opinion, typed);
        return list(file);
    }

    /** Another link for an expert; the one before stops working. */
    @PostMapping("/{opinion}/link")
    ExpertRequests.Outcome renew(
            @PathVariable UUID file, @PathVariable UUID opinion, @RequestBody NewDay day, Locale language) {
        Map<OpinionField, String> typed = new EnumMap<>(OpinionField.class);
        put(typed, OpinionField.DUE, day.dueOn());
        return experts.renew(require(file), opinion, typed, LocalDate.now(), language);
    }

    /** Withdraws what was asked. */
    @DeleteMapping("/{opinion}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID file, @PathVariable UUID opinion) {
        opinions.withdraw(require(file), opinion);
    }

    @ExceptionHandler
    ProblemDetail answer(OpinionFaultsException refused) {
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field.apiName(), words.fault(fault)));
        return FieldFaults.problem(faults);
    }

    @ExceptionHandler
    ProblemDetail answer(OpinionRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.refusal(refused));
    }

    private static void put(Map<OpinionField, String> typed, OpinionField field, @Nullable String text) {
        typed.put(field, text == null ? "" : text);
    }

    private GrantFile require(UUID file) {
        return files.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
