package fr.beffroi.workbench.funding.payment;

import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payment orders, as far as the viewer may see their files. */
@Service
@Transactional
public class PaymentOrders {
    private static final int CENTS = 2;
    private static final String ORDER = """
            select o.number, o.file, f.number as file_number, o.company, o.step, o.year, o.amount_cents, o.content, o.made_at, o.left_at
            from funding.payment_order o join funding.file f on f.id = o.file""";

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Register register;
    private final AuditLog audit;

    PaymentOrders(JdbcClient jdbc, Programmes programmes, Register register, AuditLog audit) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.register = register;
        this.audit = audit;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<PaymentOrder> list() {
        return jdbc.sql(ORDER + " order by o.number desc")
                .query(PaymentOrders::order)
                .list();
    }

    /** Those of a file, the oldest first. */
    @Transactional(readOnly = true)
    public List<PaymentOrder> list(UUID file) {
        return jdbc.sql(ORDER + " where o.file = :file order by o.number")
                .param("file", file)
                .query(PaymentOrders::order)
                .list();
    }

    /** Empty where there is none, or none that the viewer may see. */
    @Transactional(readOnly = true)
    public Optional<PaymentOrder> find(long number) {
        return jdbc.sql(ORDER + " where o.number = :number")
                .param("number", number)
                .query(PaymentOrders::order)
                .optional();
    }

    /** Makes the order of a file whose payment two people agreed on; in the transaction of the step that moves the money. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(GrantFile file, LocalDate today) {
        if (!(file.state() instanceof FileState.PaymentOrdered(var grant, long _, long cents, int year))) {
            throw new IllegalStateException("No payment is ordered in file " + file.number());
        }
        long number = jdbc.sql("select nextval('funding.payment_order_number')")
                .query(Long.class)
                .single();
        String company = register.findCompany(file.company())
                .map(Company::name)
                .orElse(file.company().number());
        OrderDocument document = new OrderDocument(
                OrderDocument.FORMAT,
                number,
                today.toString(),
                new OrderDocument.ThirdParty(file.company().number(), company),
                iban(file),
                BigDecimal.valueOf(cents, CENTS).toPlainString(),
                "EUR",
                year,
                file.programme(),
                programmes.get(file.programme()).name(),
                file.axis(),
                file.number(),
                file.id(),
                grant.decision(),
                grant.decidedOn().toString(),
                "DOSSIER " + file.number() + " ORDRE " + number,
                listPapers(file));
        jdbc.sql("""
                insert into funding.payment_order (number, file, step, company, year, amount_cents, content)
                values (:number, :file, :step, :company, :year, :cents, :content)""")
                .param("number", number)
                .param("file", file.id())
                .param("step", file.steps())
                .param("company", file.company().number())
                .param("year", year)
                .param("cents", cents)
                .param("content", document.write())
                .update();
        audit.record("order.make", "file", file.id().toString(), Map.of("order", number, "cents", cents));
    }

    /**
     * Lets an order leave for the finance system: once, whoever asks and however often.
     *
     * @throws OrderGoneException where it left already
     */
    public Optional<PaymentOrder> leave(long number) {
        Optional<PaymentOrder> order = find(number);
        if (order.isEmpty()) {
            return order;
        }
        int left = jdbc.sql("""
                update funding.payment_order set left_at = clock_timestamp() where number = :number and left_at is null""").param("number", number).update();
        PaymentOrder now = find(number).orElseThrow();
        if (left == 0 && now.leftAt() != null) {
            throw new OrderGoneException(number, now.leftAt());
        }
        audit.record("order.leave", "file", now.file().toString(), Map.of("order", number));
        return Optional.of(now);
    }

    private String iban(GrantFile file) {
        return jdbc.sql("select iban from funding.payment_request where file = :file order by step desc limit 1")
                .param("file", file.id())
                .query(String.class)
                .single();
    }

    private List<OrderDocument.Document> listPapers(GrantFile file) {
        return jdbc.sql("""
                select p.id, p.kind, p.name, p.media_type, p.bytes, p.sha256 from funding.paper p
                where p.file = :file and p.id = any (
                    (select r.papers from funding.payment_request r where r.file = :file order by r.step desc limit 1)::uuid[])
                order by p.added_at""")
                .param("file", file.id())
                .query((row, index) -> new OrderDocument.Document(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("sha256")))
                .list();
    }

    private static PaymentOrder order(ResultSet row, int index) throws SQLException {
        Timestamp left = row.getTimestamp("left_at");
        return new PaymentOrder(
                row.getLong("number"),
                row.getObject("file", UUID.class),
                row.getLong("file_number"),
                row.getString("company"),
                row.getInt("step"),
                row.getInt("year"),
                row.getLong("amount_cents"),
                row.getString("content"),
                row.getTimestamp("made_at").toInstant(),
                left == null ? null : left.toInstant());
    }
}
