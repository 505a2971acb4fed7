package fr.beffroi.workbench.accounts.page;

import fr.beffroi.workbench.accounts.statement.MonthLine;
import fr.beffroi.workbench.accounts.statement.Months;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.HomePart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is to be stated of the month that is over, on the home of a company and of a buyer. */
@Component
class MonthHomePart implements HomePart {
    private static final int ORDER = 11;

    private final Months months;

    MonthHomePart(Months months) {
        this.months = months;
    }

    @Override
    public String fragment() {
        return "accounts/home :: month";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        Role role = Viewers.current().role();
        return role == Role.COMPANY_MEMBER || role == Role.BUYER;
    }

    @Override
    public Map<String, Object> model() {
        LocalDate month = Statements.monthAsked(LocalDate.now());
        List<MonthLine> lines = months.list(month);
        return Map.of(
                "accountsMonth",
                month,
                "accountsAsked",
                (long) lines.size(),
                "accountsMissing",
                lines.stream().filter(MonthLine::isMissing).count());
    }
}
