package fr.beffroi.workbench.accounts.page;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseFaultsException;
import fr.beffroi.workbench.accounts.promise.PromiseWords;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.MonthCode;
import fr.beffroi.workbench.accounts.statement.MonthLine;
import fr.beffroi.workbench.accounts.statement.Months;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.accounts.statement.TypedStatement;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that is to be stated of a month on one page, filled in with the month before: saved row by row as it is typed, or all at once. */
@Controller
@AllowedTo({Role.COMPANY_MEMBER, Role.BUYER})
class MonthPage {
    private final Promises promises;
    private final Months months;
    private final Statements statements;
    private final PromiseWords words;

    MonthPage(Promises promises, Months months, Statements statements, PromiseWords words) {
        this.words = words;
        this.promises = promises;
        this.months = months;
        this.statements = statements;
    }

    @GetMapping("/promesses/mois")
    String show(@RequestParam(name = "mois", defaultValue = "") String month, Model model) {
        return show(MonthCode.read(month), Map.of(), Map.of(), model);
    }

    private String show(
            LocalDate month, Map<UUID, Map<String, TypedFields.Fault>> faults, Map<String, String> typed, Model model) {
        List<MonthLine> lines = months.list(month);
        model.addAttribute("month", month);
        model.addAttribute("current", month.equals(Statements.monthAsked(LocalDate.now())));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "missing", lines.stream().filter(MonthLine::isMissing).count());
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        return "accounts/month";
    }

    /** Keeps all rows as they stand: what is right is kept, what is not is told. */
    @PostMapping("/promesses/mois")
    String stateAll(@RequestParam(name = "mois") String text, @RequestParam Map<String, String> sent, Model model) {
        LocalDate month = MonthCode.read(text);
        Map<UUID, Map<String, TypedFields.Fault>> faults = new LinkedHashMap<>();
        for (MonthLine line : months.list(month)) {
            Map<String, TypedFields.Fault> wrong = state(line.promise(), month, sent);
            if (!wrong.isEmpty()) {
                faults.put(line.promise().id(), wrong);
            }
        }
        return faults.isEmpty()
                ? "redirect:/promesses/mois?mois=" + YearMonth.from(month)
                : show(month, faults, sent, model);
    }

    /** Keeps one row as it is typed. */
    @PostMapping("/promesses/{promise:[0-9a-f-]{36}}/mois")
    @AllowedTo({Role.COMPANY_MEMBER, Role.BUYER, Role.OFFICER})
    String stateOne(
            @PathVariable UUID promise,
            @RequestParam(name = "mois", defaultValue = "") String text,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partly,
            Model model,
            RedirectAttributes flash) {
        Promise found = promises.require(promise);
        LocalDate month = MonthCode.read(text);
        Map<String, TypedFields.Fault> faults = state(found, month, sent);
        if (partly == null) {
            if (!faults.isEmpty()) {
                flash.addFlashAttribute(
                        "refused", faults.values().stream().map(words::fault).toList());
            }
            return "redirect:/promesses/" + promise;
        }
        model.addAttribute("line", months.get(found, month));
        model.addAttribute("wrong", faults);
        return "accounts/month :: state";
    }

    private Map<String, TypedFields.Fault> state(Promise promise, LocalDate month, Map<String, String> sent) {
        try {
            statements.state(
                    promise,
                    month,
                    TypedStatement.read(promise, fields(promise, sent), null, LocalDate.now()),
                    LocalDate.now());
            return Map.of();
        } catch (PromiseFaultsException e) {
            return e.faults();
        }
    }

    /** The fields of one promise, without its mark. */
    private static Map<String, String> fields(Promise promise, Map<String, String> sent) {
        Map<String, String> own = new HashMap<>();
        Map.of(
                        "valeur",
                        "quantity",
                        "jour",
                        "reachedOn",
                        "cout",
                        "cost",
                        "confidentiel",
                        "confidential",
                        "note",
                        "note")
                .forEach((page, field) -> own.put(field, sent.getOrDefault(page + "-" + promise.id(), "")));
        return own;
    }
}
