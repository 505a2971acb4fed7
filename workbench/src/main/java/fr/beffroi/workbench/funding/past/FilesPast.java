package fr.beffroi.workbench.funding.past;

import fr.beffroi.workbench.aid.eligibility.ProgrammePast;
import fr.beffroi.workbench.aid.rule.EarlierGrant;
import fr.beffroi.workbench.funding.ledger.Account;
import fr.beffroi.workbench.funding.ledger.Book;
import fr.beffroi.workbench.funding.ledger.Ledger;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells aid what the files know: what a programme granted a company before, and what is free in its envelopes. */
@Component
class FilesPast implements ProgrammePast {
    /** Who sees every file, and what is in the books. */
    private static final Set<Role> ALL_SEEING = Set.of(Role.OFFICER, Role.AUDITOR, Role.SYSTEM);

    private final JdbcClient jdbc;
    private final Ledger ledger;

    FilesPast(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public Past read(UUID programme, Siren company) {
        return new Past(listEarlierGrants(programme, company), leftCents(programme));
    }

    /** What was given up, or lapsed before a euro was paid, is none. */
    private List<EarlierGrant> listEarlierGrants(UUID programme, Siren company) {
        return jdbc.sql("""
                select f.part, granted.content ->> 'on' as granted_on from funding.file f
                join funding.step granted on granted.file = f.id and granted.kind = 'decide-grant'
                join funding.step last on last.file = f.id and last.number = f.steps
                where f.programme = :programme and f.company = :company and f.state <> 'withdrawn'
                    and not (f.state = 'lapsed' and (last.state_content ->> 'paidCents')::bigint = 0)
                order by granted_on""")
                .param("programme", programme)
                .param("company", company.number())
                .query((row, index) -> new EarlierGrant(row.getString(1), LocalDate.parse(row.getString(2))))
                .list();
    }

    private @Nullable Long leftCents(UUID programme) {
        List<Book> books = ledger.listBooks().stream()
                .filter(book -> book.programme().equals(programme))
                .toList();
        return books.isEmpty() || !ALL_SEEING.contains(Viewers.current().role())
                ? null
                : (Long) books.stream()
                        .mapToLong(book -> ledger.balance(book.id(), Account.OPENED, null))
                        .sum();
    }
}
