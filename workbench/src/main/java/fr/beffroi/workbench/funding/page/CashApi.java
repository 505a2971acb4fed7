package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.request.CashPlan;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A project's cash month by month, for programs; it is written with the request. */
@RestController
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
class CashApi {
    private final FileAsked asked;
    private final Requests requests;
    private final FileWords words;

    CashApi(FileAsked asked, Requests requests, FileWords words) {
        this.asked = asked;
        this.requests = requests;
        this.words = words;
    }

    /**
     * The cash as far as the request says it.
     *
     * @param lowest the first month in which the balance is lowest; null where nothing has a month
     * @param undated rows of costs, from 0, that are in no month
     * @param faults of what is typed for the cash alone, by field, in words
     */
    record CashReading(
            List<MonthLine> months,
            @Nullable MonthLine lowest,
            List<FlowLine> flows,
            List<Integer> undated,
            Map<String, String> faults) {}

    /** A month in euros, such as {@code 2027-03}. */
    record MonthLine(String month, BigDecimal out, BigDecimal in, BigDecimal balance) {
        static MonthLine of(CashPlan.Month month) {
            return new MonthLine(month.month().toString(), month.out(), month.in(), month.balance());
        }
    }

    /** Money that comes or leaves, in euros. */
    record FlowLine(String kind, String name, String month, BigDecimal euros) {}

    @GetMapping("/api/grant-files/{file}/cash")
    CashReading read(@PathVariable UUID file) {
        CashPlan cash = CashPlan.read(requests.getReadable(asked.require(file)));
        Map<String, String> faults = new TreeMap<>();
        cash.faults().forEach((name, fault) -> faults.put(RequestBodyForm.apiName(name), words.fault(fault)));
        return new CashReading(
                cash.months().stream().map(MonthLine::of).toList(),
                cash.lowest().map(MonthLine::of).orElse(null),
                cash.flows().stream()
                        .map(flow -> new FlowLine(
                                flow.kind().name(), flow.name(), flow.month().toString(), flow.euros()))
                        .toList(),
                cash.undated().stream().map(row -> row - 1).toList(),
                faults);
    }
}
