package fr.beffroi.workbench.demand.need;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How companies and who asks get to know each other: one comes forward, the other accepts or declines, once. */
@Service
@Transactional
public class Approaches {
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CompanyMail mail;
    private final ApplicationEventPublisher events;

    Approaches(JdbcClient jdbc, AuditLog audit, CompanyMail mail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.mail = mail;
        this.events = events;
    }

    /** Those of a need that the viewer may see: all for who asks, its own for a company. */
    @Transactional(readOnly = true)
    public List<Approach> list(UUID need) {
        return jdbc.sql("""
                select id, need, siren, made_by, message, state, made_at from demand.approach where need = :need order by made_at, id""").param("need", need).query(Approaches::approach).list();
    }

    /** The company whose own people ask; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Siren> findOwnCompany() {
        return jdbc.sql("select siren from (select demand.viewer_company() as siren) own where siren is not null")
                .query((row, index) -> new Siren(row.getString(1)))
                .optional();
    }

    /**
     * The viewer's company comes forward, and so lets who asks know who it is; their people are told by mail.
     *
     * @return false where it did already, was asked already, or acts for no company
     */
    public boolean comeForward(Need need, String message) {
        Optional<Siren> own = findOwnCompany();
        boolean done = own.isPresent() && insert(need, own.get(), "company", message);
        if (done) {
            events.publishEvent(new CompanyCameForward(need.id(), own.orElseThrow()));
        }
        return done;
    }

    /** Who asks invites a company, and tells its people by mail; false where one of the two came first. */
    public boolean invite(Need need, Siren siren, String message) {
        boolean done = insert(need, siren, "asker", message);
        if (done) {
            mail.sendToMembers(siren.number(), "need-approach", "/besoins/" + need.id(), language -> new Object[0]);
        }
        return done;
    }

    private boolean insert(Need need, Siren siren, String by, String message) {
        boolean done = jdbc.sql("""
                insert into demand.approach (id, need, siren, made_by, message) values (:id, :need, :siren, :by, :message)
                on conflict do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("need", need.id())
                        .param("siren", siren.number())
                        .param("by", by)
                        .param("message", message)
                        .update()
                == 1;
        if (done) {
            audit.record("need.approach", "need", need.id().toString());
        }
        return done;
    }

    /** The other side answers: a company what it was asked, who asks a company that came forward; false where there is nothing to answer. */
    public boolean answer(UUID need, UUID approach, boolean accepts) {
        // One's own approach is the other's to answer: the database says the same.
        String byOther = Viewers.current().role() == Role.COMPANY_MEMBER ? "asker" : "company";
        boolean done = jdbc.sql("""
                update demand.approach set state = :state, answered_at = clock_timestamp()
                where id = :id and need = :need and state = 'asked' and made_by = :other""")
                        .param("state", accepts ? "accepted" : "declined")
                        .param("id", approach)
                        .param("need", need)
                        .param("other", byOther)
                        .update()
                == 1;
        if (done) {
            audit.record(accepts ? "need.accept" : "need.decline", "need", need.toString());
        }
        return done;
    }

    private static Approach approach(ResultSet row, int index) throws SQLException {
        return new Approach(
                row.getObject("id", UUID.class),
                row.getObject("need", UUID.class),
                new Siren(row.getString("siren")),
                row.getString("made_by").equals("company"),
                row.getString("message"),
                row.getString("state"),
                row.getTimestamp("made_at").toInstant());
    }
}
