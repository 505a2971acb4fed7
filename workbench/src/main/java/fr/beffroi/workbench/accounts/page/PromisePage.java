package fr.beffroi.workbench.accounts.page;

import fr.beffroi.workbench.accounts.judgement.Judgements;
import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseFaultsException;
import fr.beffroi.workbench.accounts.promise.PromiseWords;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.MonthCode;
import fr.beffroi.workbench.accounts.statement.Months;
import fr.beffroi.workbench.accounts.statement.Said;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.accounts.statement.TypedStatement;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.paper.RefusedPaperException;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Buyers;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.form.TypedFields;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One promise down to its facts: what each side stated and when, the proof, what was found of it and the company's reply. */
@Controller
@RequestMapping("/promesses/{promise:[0-9a-f-]{36}}")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.BUYER})
class PromisePage {
    private final Promises promises;
    private final Statements statements;
    private final Judgements judgements;
    private final Months months;
    private final Buyers buyers;
    private final GrantFiles files;
    private final Papers papers;
    private final PromiseWords words;
    private final TransactionTemplate transactions;

    PromisePage(
            Promises promises,
            Statements statements,
            Judgements judgements,
            Months months,
            Buyers buyers,
            GrantFiles files,
            Papers papers,
            PromiseWords words,
            TransactionTemplate transactions) {
        this.promises = promises;
        this.statements = statements;
        this.judgements = judgements;
        this.months = months;
        this.buyers = buyers;
        this.files = files;
        this.papers = papers;
        this.words = words;
        this.transactions = transactions;
    }

    @GetMapping
    String show(@PathVariable UUID promise, Model model) {
        Promise found = promises.require(promise);
        List<Statement> all = statements.list(promise);
        Role role = Viewers.current().role();
        LocalDate month = Statements.monthAsked(LocalDate.now());
        model.addAttribute("promise", found);
        model.addAttribute("promiseName", words.name(found));
        model.addAttribute("line", months.get(found, month));
        model.addAttribute("month", month);
        model.addAttribute("statements", all.reversed());
        model.addAttribute("counts", Statements.effective(all));
        model.addAttribute("judgements", judgements.list(promise));
        model.addAttribute(
                "file", found.file() == null ? null : files.find(found.file()).orElse(null));
        model.addAttribute("today", LocalDate.now());
        boolean mayTell = role == Role.OFFICER || role == Role.COMPANY_MEMBER;
        model.addAttribute("mayTell", mayTell);
        if (mayTell) {
            model.addAttribute("buyers", buyers.list());
            model.addAttribute("told", promises.listBuyers(found));
        }
        return "accounts/promise";
    }

    /** The paper that proves it, with the day or the figure it proves: both are kept, or neither. */
    @PostMapping("/preuve")
    @AllowedTo(Role.COMPANY_MEMBER)
    String prove(
            @PathVariable UUID promise,
            @RequestParam(name = "mois", defaultValue = "") String mois,
            @RequestParam(name = "jour", defaultValue = "") String jour,
            @RequestParam(name = "valeur", defaultValue = "") String valeur,
            @RequestParam(name = "piece", required = false) @Nullable MultipartFile piece)
            throws IOException {
        Promise found = promises.require(promise);
        GrantFile file = Optional.ofNullable(found.file())
                .flatMap(files::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] content = piece == null ? new byte[0] : piece.getBytes();
        String name = piece == null ? "" : Objects.requireNonNullElse(piece.getOriginalFilename(), "");
        LocalDate today = LocalDate.now();
        LocalDate month = MonthCode.read(mois);
        transactions.executeWithoutResult(status -> {
            Said said = TypedStatement.read(found, Map.of("reachedOn", jour, "quantity", valeur), null, today);
            if (said.isEmpty()) {
                throw new PromiseFaultsException(Map.of("quantity", new TypedFields.Fault("missing", "")));
            }
            UUID paper = content.length == 0 ? null : papers.add(file, Papers.OTHER, name, content);
            statements.state(found, month, months.get(found, month).proven(said, paper), today);
        });
        return "redirect:/promesses/" + promise;
    }

    /** An officer writes down what they found of it. */
    @PostMapping("/jugements")
    @AllowedTo(Role.OFFICER)
    String judge(@PathVariable UUID promise, @RequestParam(name = "texte", defaultValue = "") String text) {
        judgements.judge(promises.require(promise), text);
        return "redirect:/promesses/" + promise + "#jugements";
    }

    /** The company replies to it. */
    @PostMapping("/jugements/{judgement}/reponse")
    @AllowedTo(Role.COMPANY_MEMBER)
    String reply(
            @PathVariable UUID promise,
            @PathVariable UUID judgement,
            @RequestParam(name = "texte", defaultValue = "") String text) {
        judgements.reply(promises.require(promise), judgement, text);
        return "redirect:/promesses/" + promise + "#jugements";
    }

    /** An officer ends it: kept for good, or another took its place. */
    @PostMapping("/fin")
    @AllowedTo(Role.OFFICER)
    String close(@PathVariable UUID promise, @RequestParam(name = "tenue", defaultValue = "false") boolean isKept) {
        promises.close(promises.require(promise), isKept, LocalDate.now());
        return "redirect:/promesses/" + promise;
    }

    /** A buyer is told of it, or no more. */
    @PostMapping("/acheteurs")
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
    String tell(
            @PathVariable UUID promise,
            @RequestParam(name = "acheteur") UUID organisation,
            @RequestParam(name = "informe", defaultValue = "false") boolean isTold) {
        promises.tell(promises.require(promise), organisation, isTold);
        return "redirect:/promesses/" + promise + "#acheteurs";
    }

    /** Back to the promise with what is wrong; nothing was kept. */
    @ExceptionHandler
    String refused(PromiseFaultsException faults, RedirectAttributes flash, HttpServletRequest request) {
        flash.addFlashAttribute(
                "refused", faults.faults().values().stream().map(words::fault).toList());
        return "redirect:" + request.getRequestURI().replaceAll("(/promesses/[0-9a-f-]{36}).*", "$1");
    }

    @ExceptionHandler
    String refused(RefusedPaperException paper, RedirectAttributes flash, HttpServletRequest request) {
        flash.addFlashAttribute("refused", List.of(words.say("file.paper.refused." + paper.reason(), paper.found())));
        return "redirect:" + request.getRequestURI().replaceAll("(/promesses/[0-9a-f-]{36}).*", "$1");
    }
}
