package fr.beffroi.workbench.accounts.page;

import fr.beffroi.workbench.accounts.judgement.Judgement;
import fr.beffroi.workbench.accounts.judgement.Judgements;
import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseFaultsException;
import fr.beffroi.workbench.accounts.promise.PromiseWords;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.MonthCode;
import fr.beffroi.workbench.accounts.statement.MonthLine;
import fr.beffroi.workbench.accounts.statement.Months;
import fr.beffroi.workbench.accounts.statement.Said;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.accounts.statement.TypedStatement;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Promises and statements for programs; 422 with every fault. */
@RestController
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.BUYER})
class PromiseApi {
    private final Promises promises;
    private final Statements statements;
    private final Judgements judgements;
    private final Months months;
    private final GrantFiles files;
    private final Papers papers;
    private final PromiseWords words;

    PromiseApi(
            Promises promises,
            Statements statements,
            Judgements judgements,
            Months months,
            GrantFiles files,
            Papers papers,
            PromiseWords words) {
        this.promises = promises;
        this.statements = statements;
        this.judgements = judgements;
        this.months = months;
        this.files = files;
        this.papers = papers;
        this.words = words;
    }

    /** A promise with all its facts. */
    record Whole(Promise promise, List<Statement> statements, List<Judgement> judgements) {}

    /**
     * What is stated, as texts.
     *
     * @param month such as {@code 2026-10}
     * @param confidential {@code no} where it may be told in public with the company's name; what is left out is confidential
     * @param proof a paper of the grant file
     */
    record Stated(
            @Nullable String month,
            @Nullable String quantity,
            @Nullable String reachedOn,
            @Nullable String cost,
            @Nullable String confidential,
            @Nullable String note,
            @Nullable UUID proof) {}

    /** What is said of a promise in words. */
    record Text(@Nullable String text) {}

    /** How it ended. */
    record End(boolean kept) {}

    /** Whether a buyer is told of it. */
    record Told(boolean told) {}

    @GetMapping("/api/promises")
    List<Promise> list() {
        return promises.list();
    }

    @GetMapping("/api/promises/{promise}")
    Whole get(@PathVariable UUID promise) {
        return new Whole(promises.require(promise), statements.list(promise), judgements.list(promise));
    }

    /** What is to be stated of a month. */
    @GetMapping("/api/promises/months")
    @AllowedTo({Role.COMPANY_MEMBER, Role.BUYER})
    List<MonthLine> listMonth(@RequestParam(defaultValue = "") String month) {
        return months.list(MonthCode.read(month));
    }

    @PutMapping("/api/promises/{promise}/statements")
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.BUYER})
    List<Statement> state(@PathVariable UUID promise, @RequestBody Stated stated) {
        Promise found = promises.require(promise);
        Map<String, String> typed = new HashMap<>();
        typed.put("quantity", text(stated.quantity()));
        typed.put("reachedOn", text(stated.reachedOn()));
        typed.put("cost", text(stated.cost()));
        if (stated.confidential() != null) {
            typed.put("confidential", stated.confidential());
        }
        typed.put("note", text(stated.note()));
        LocalDate today = LocalDate.now();
        Said said = TypedStatement.read(found, typed, requirePaper(found, stated.proof()), today);
        statements.state(found, MonthCode.read(text(stated.month())), said, today);
        return statements.list(promise);
    }

    /** A proof is a paper of the same file. */
    private @Nullable UUID requirePaper(Promise promise, @Nullable UUID paper) {
        if (paper == null) {
            return null;
        }
        UUID file = promise.file();
        GrantFile found = (file == null ? Optional.<GrantFile>empty() : files.find(file))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (papers.list(found).stream().noneMatch(one -> one.id().equals(paper))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return paper;
    }

    @PostMapping("/api/promises/{promise}/judgements")
    @AllowedTo(Role.OFFICER)
    List<Judgement> judge(@PathVariable UUID promise, @RequestBody Text said) {
        judgements.judge(promises.require(promise), text(said.text()));
        return judgements.list(promise);
    }

    @PostMapping("/api/promises/{promise}/judgements/{judgement}/replies")
    @AllowedTo(Role.COMPANY_MEMBER)
    List<Judgement> reply(@PathVariable UUID promise, @PathVariable UUID judgement, @RequestBody Text said) {
        judgements.reply(promises.require(promise), judgement, text(said.text()));
        return judgements.list(promise);
    }

    @PutMapping("/api/promises/{promise}/end")
    @AllowedTo(Role.OFFICER)
    Promise close(@PathVariable UUID promise, @RequestBody End end) {
        promises.close(promises.require(promise), end.kept(), LocalDate.now());
        return promises.require(promise);
    }

    @PutMapping("/api/promises/{promise}/buyers/{organisation}")
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
    List<UUID> tell(@PathVariable UUID promise, @PathVariable UUID organisation, @RequestBody Told told) {
        Promise found = promises.require(promise);
        promises.tell(found, organisation, told.told());
        return promises.listBuyers(found);
    }

    @GetMapping("/api/grant-files/{file}/promises")
    @AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
    List<Promise> listOfFile(@PathVariable UUID file) {
        return promises.listOfFile(requireFile(file).id());
    }

    @PostMapping("/api/grant-files/{file}/promises")
    @AllowedTo(Role.OFFICER)
    List<Promise> type(@PathVariable UUID file, @RequestBody Map<String, @Nullable String> sent) {
        Map<String, String> typed = new HashMap<>();
        sent.forEach((field, value) -> typed.put(field, text(value)));
        promises.type(requireFile(file), typed, LocalDate.now());
        return promises.listOfFile(file);
    }

    private GrantFile requireFile(UUID file) {
        return files.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @ExceptionHandler
    ProblemDetail answer(PromiseFaultsException refused) {
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field, words.fault(fault)));
        return FieldFaults.problem(faults);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
