package fr.beffroi.workbench.accounts.report;

import fr.beffroi.workbench.accounts.statement.MonthCode;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The monthly reports for programs: their figures as they were kept. */
@RestController
@RequestMapping("/api/monthly-reports")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class ReportApi {
    private final Reports reports;

    ReportApi(Reports reports) {
        this.reports = reports;
    }

    /** What is asked for. */
    record Asked(@Nullable String month) {}

    @GetMapping
    List<MonthlyReport> list() {
        return reports.list();
    }

    @GetMapping("/{month:\\d{4}-\\d{2}}/{number:\\d{1,4}}")
    MonthlyFigures show(@PathVariable String month, @PathVariable int number) {
        return reports.findFigures(MonthCode.require(month), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Makes the report of a month, written {@code 2026-10}, anew. */
    @PostMapping
    @AllowedTo(Role.OFFICER)
    @ResponseStatus(HttpStatus.CREATED)
    MonthlyReport make(@RequestBody Asked asked) {
        return reports.make(MonthCode.require(asked.month() == null ? "" : asked.month()));
    }
}
