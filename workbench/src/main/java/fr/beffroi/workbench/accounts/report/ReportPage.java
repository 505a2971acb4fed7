package fr.beffroi.workbench.accounts.report;

import fr.beffroi.workbench.accounts.statement.MonthCode;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.format.Download;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The monthly reports, for officers and auditors: a list, slides, and the same as a PDF. */
@Controller
@RequestMapping("/rapports")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class ReportPage {
    private final Reports reports;
    private final ReportPdf pdf;
    private final Formats formats;

    ReportPage(Reports reports, ReportPdf pdf, Formats formats) {
        this.reports = reports;
        this.pdf = pdf;
        this.formats = formats;
    }

    @GetMapping
    String list(Model model) {
        LocalDate today = Formats.dayInRegion(Instant.now());
        model.addAttribute("reports", reports.list());
        model.addAttribute("months", List.of(Statements.monthAsked(today), today));
        model.addAttribute("mayMake", Viewers.current().role() == Role.OFFICER);
        return "accounts/reports";
    }

    /** Makes the report of a month anew. */
    @PostMapping
    @AllowedTo(Role.OFFICER)
    String make(@RequestParam(defaultValue = "") String mois) {
        MonthlyReport made = reports.make(MonthCode.require(mois));
        return "redirect:/rapports/" + made.code() + "/" + made.number();
    }

    @GetMapping("/{month:\\d{4}-\\d{2}}/{number:\\d{1,4}}")
    String show(@PathVariable String month, @PathVariable int number, Model model) {
        MonthlyFigures figures = figures(month, number);
        model.addAttribute("figures", figures);
        model.addAttribute("monthName", formats.month(figures.month()));
        model.addAttribute("address", "/rapports/" + month + "/" + number);
        return "accounts/report";
    }

    @GetMapping("/{month:\\d{4}-\\d{2}}/{number:\\d{1,4}}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String month, @PathVariable int number) {
        return Download.of(
                "rapport-" + month + "-" + number + ".pdf",
                MediaType.APPLICATION_PDF_VALUE,
                pdf.make(figures(month, number)));
    }

    private MonthlyFigures figures(String month, int number) {
        return reports.findFigures(MonthCode.require(month), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
