package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.Regulation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** De minimis aid in the database. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class FactStore {
    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Fact> listDeclared(Collection<String> sirens) {
        return list("""
                select id::text, company as teller, siren, granted_on, amount_cents, regulation, funder
                from aid.declared_aid where siren in (:sirens) or company in (:sirens)""", sirens, Fact.Source.DECLARED);
    }

    List<Fact> listRegistered(Collection<String> sirens) {
        return list("""
                select id, siren as teller, siren, granted_on, amount_cents, regulation, funder
                from aid.register_entry where siren in (:sirens)""", sirens, Fact.Source.REGISTER);
    }

    private List<Fact> list(String sql, Collection<String> sirens, Fact.Source source) {
        RowMapper<Fact> mapper = (row, index) -> fact(row, source);
        return jdbc.sql(sql).param("sirens", sirens).query(mapper).list();
    }

    /** Whether the viewer may know what a company declared. */
    boolean isKnown(String siren) {
        return jdbc.sql(
                        "select (platform.viewer_role() = 'system' or aid.viewer_knows_aid_of(cast(:siren as char(9)))) is true")
                .param("siren", siren)
                .query(Boolean.class)
                .single();
    }

    /** Whether the viewer may declare for a company. */
    boolean isDeclarable(String siren) {
        return jdbc.sql("select aid.viewer_declares_for(cast(:siren as char(9))) is true")
                .param("siren", siren)
                .query(Boolean.class)
                .single();
    }

    void declare(Fact fact, @Nullable UUID by) {
        jdbc.sql("""
                insert into aid.declared_aid (id, company, siren, granted_on, amount_cents, regulation, funder, declared_by)
                values (cast(:id as uuid), :company, :siren, :day, :cents, :regulation, :funder, :by)""")
                .param("id", fact.id())
                .param("company", fact.teller())
                .param("siren", fact.siren())
                .param("day", fact.grantedOn())
                .param("cents", fact.cents())
                .param("regulation", fact.regulation().number())
                .param("funder", fact.funder())
                .param("by", by)
                .update();
    }

    /** Whether there was one to withdraw. */
    boolean withdraw(String company, UUID id) {
        return jdbc.sql("delete from aid.declared_aid where company = :company and id = :id")
                        .param("company", company)
                        .param("id", id)
                        .update()
                == 1;
    }

    static Fact fact(ResultSet row, Fact.Source source) throws SQLException {
        return new Fact(
                row.getString("id"),
                source,
                row.getString("teller"),
                row.getString("siren"),
                row.getObject("granted_on", LocalDate.class),
                row.getLong("amount_cents"),
                // What cannot be read as another regulation is taken to use up room.
                Regulation.findByNumber(row.getString("regulation")).orElse(Regulation.GENERAL),
                row.getString("funder"));
    }
}
