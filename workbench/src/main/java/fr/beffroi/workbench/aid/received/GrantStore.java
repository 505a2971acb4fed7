package fr.beffroi.workbench.aid.received;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** De minimis aid decided here, and the lock under which it is decided. Callers bring the transaction. */
@Repository
class GrantStore {
    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As far as the viewer may see it. */
    List<Fact> list(Collection<String> sirens) {
        return jdbc.sql("""
                select id::text, siren as teller, siren, granted_on, amount_cents, regulation, funder
                from aid.granted_aid where siren in (:sirens)""")
                .param("sirens", sirens)
                .query((row, index) -> FactStore.fact(row, Fact.Source.GRANTED))
                .list();
    }

    /** Everything from every source, for a decision. */
    List<Fact> listAllSources(Collection<String> sirens) {
        return jdbc.sql("select * from aid.all_aid_of(cast(:sirens as text[]))")
                .param("sirens", sirens.toArray(String[]::new))
                .query((row, index) -> FactStore.fact(row, Fact.Source.valueOf(row.getString("source"))))
                .list();
    }

    void lock(Collection<String> members) {
        jdbc.sql("select aid.lock_undertaking(cast(:members as text[]))")
                .param("members", members.toArray(String[]::new))
                .query((row, index) -> true)
                .single();
    }

    void insert(UUID file, String siren, LocalDate day, long cents, String funder, @Nullable UUID by) {
        jdbc.sql("""
                insert into aid.granted_aid (id, siren, granted_on, amount_cents, funder, granted_by)
                values (:id, :siren, :day, :cents, :funder, :by)""")
                .param("id", file)
                .param("siren", siren)
                .param("day", day)
                .param("cents", cents)
                .param("funder", funder)
                .param("by", by)
                .update();
    }

    /** Whether there was one; also where the officer may not read it. */
    boolean delete(UUID file) {
        return jdbc.sql("select aid.withdraw_grant(:id)")
                .param("id", file)
                .query(Boolean.class)
                .single();
    }
}
