package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.obligation.ObligationRefusedException;
import fr.beffroi.workbench.funding.obligation.Obligations;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Obligations for programs; 422 with every fault, 409 where nothing is owed or somebody judged it meanwhile. */
@RestController
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
class ObligationApi {
    private final FileAsked asked;
    private final Obligations obligations;
    private final FileWords words;

    ObligationApi(FileAsked asked, Obligations obligations, FileWords words) {
        this.asked = asked;
        this.obligations = obligations;
        this.words = words;
    }

    /**
     * Which obligation, and what is said of it.
     *
     * @param condition its code
     * @param due its day
     * @param paper of the file, that proves the answer
     * @param since of a breach
     * @param jobsKept of a breach about jobs
     */
    record Said(
            @Nullable String condition,
            @Nullable String due,
            @Nullable String text,
            @Nullable UUID paper,
            @Nullable String reason,
            @Nullable String since,
            @Nullable String jobsKept) {}

    /** All that have a day, the earliest first. */
    @GetMapping("/api/obligations")
    List<ObligationReading> list() {
        return obligations.listDated(LocalDate.now()).stream()
                .map(ObligationReading::of)
                .toList();
    }

    @GetMapping("/api/grant-files/{file}/obligations")
    List<ObligationReading> list(@PathVariable UUID file) {
        GrantFile found = asked.require(file);
        return obligations.list(found, LocalDate.now()).stream()
                .map(one -> ObligationReading.of(new Obligations.OfFile(found, one)))
                .toList();
    }

    /** The company's proof. */
    @PostMapping("/api/grant-files/{file}/obligations/answer")
    @AllowedTo(Role.COMPANY_MEMBER)
    List<ObligationReading> answer(@PathVariable UUID file, @RequestBody Said said) {
        obligations.answer(
                asked.require(file),
                text(said.condition()),
                text(said.due()),
                text(said.text()),
                said.paper(),
                LocalDate.now());
        return list(file);
    }

    /** An officer finds that it was kept. */
    @PostMapping("/api/grant-files/{file}/obligations/accept")
    @AllowedTo(Role.OFFICER)
    List<ObligationReading> accept(@PathVariable UUID file, @RequestBody Said said) {
        obligations.accept(asked.require(file), text(said.condition()), text(said.due()), LocalDate.now());
        return list(file);
    }

    /** An officer finds that it was broken. */
    @PostMapping("/api/grant-files/{file}/obligations/breach")
    @AllowedTo(Role.OFFICER)
    List<ObligationReading> breach(@PathVariable UUID file, @RequestBody Said said) {
        obligations.breach(
                asked.require(file),
                text(said.condition()),
                text(said.due()),
                Map.of("reason", text(said.reason()), "since", text(said.since()), "jobsKept", text(said.jobsKept())),
                LocalDate.now());
        return list(file);
    }

    @ExceptionHandler
    ProblemDetail answer(ObligationRefusedException refused) {
        if (refused.faults().isEmpty()) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.CONFLICT, words.say("obligation.refused." + refused.reason()));
        }
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field, words.fault(fault)));
        return FieldFaults.problem(faults);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
