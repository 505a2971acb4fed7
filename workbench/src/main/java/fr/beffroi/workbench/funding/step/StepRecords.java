package fr.beffroi.workbench.funding.step;

import fr.beffroi.workbench.funding.file.GrantFile;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is recorded beside steps: of the deciding body's session, and of a payment that is asked for. Callers that write bring the transaction. */
@Repository
public class StepRecords {
    private final JdbcClient jdbc;

    StepRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision as it was recorded.
     *
     * @param withdrawals who withdrew for an interest; empty where nobody did
     */
    public record Decision(int step, String act, java.time.LocalDate sessionOn, String votes, String withdrawals) {}

    /**
     * A payment that was asked for.
     *
     * @param papers ids of those that prove what was spent
     */
    public record PaymentRequest(int step, long spentCents, String what, String iban, List<UUID> papers) {}

    void insertDecision(GrantFile file, TypedStep typed, String act) {
        jdbc.sql("""
                insert into funding.decision (file, step, company, act, session_on, votes, withdrawals)
                values (:file, :step, :company, :act, :on, :votes, :withdrawals)""")
                .param("file", file.id())
                .param("step", file.steps())
                .param("company", file.company().number())
                .param("act", act)
                .param("on", typed.sessionOn())
                .param("votes", typed.votes())
                .param("withdrawals", typed.withdrawals())
                .update();
    }

    /** With all papers about expenses that no payment before it named. */
    void insertPaymentRequest(GrantFile file, TypedStep typed, String paperKind) {
        jdbc.sql("""
                insert into funding.payment_request (file, step, company, spent_cents, what, iban, papers)
                select :file, :step, :company, :spent, :what, :iban, coalesce(array_agg(p.id order by p.added_at), '{}')
                from funding.paper p where p.file = :file and p.kind = :kind and not exists (
                    select from funding.payment_request r where r.file = :file and p.id = any (r.papers))""")
                .param("file", file.id())
                .param("step", file.steps())
                .param("company", file.company().number())
                .param("spent", typed.spentCents())
                .param("what", typed.what())
                .param("iban", typed.iban())
                .param("kind", paperKind)
                .update();
    }

    /** The decisions of a file, the oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> listDecisions(UUID file) {
        return jdbc.sql("select * from funding.decision where file = :file order by step")
                .param("file", file)
                .query((row, index) -> new Decision(
                        row.getInt("step"),
                        row.getString("act"),
                        row.getObject("session_on", java.time.LocalDate.class),
                        row.getString("votes"),
                        row.getString("withdrawals")))
                .list();
    }

    /** The payments a file asked for, the oldest first. */
    @Transactional(readOnly = true)
    public List<PaymentRequest> listPaymentRequests(UUID file) {
        return jdbc.sql("select * from funding.payment_request where file = :file order by step")
                .param("file", file)
                .query((row, index) -> new PaymentRequest(
                        row.getInt("step"),
                        row.getLong("spent_cents"),
                        row.getString("what"),
                        row.getString("iban"),
                        List.of((UUID[]) row.getArray("papers").getArray())))
                .list();
    }
}
