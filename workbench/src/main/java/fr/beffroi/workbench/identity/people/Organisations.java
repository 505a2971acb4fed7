package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations as kept; row-level security decides who may change which. */
@Service
public class Organisations {
    private static final String SELECT = """
            select o.id, o.kind, o.name, o.siren, o.fictive,
                (select count(*) from identity.membership m where m.organisation = o.id) as people
            from identity.organisation o
            """;
    private static final RowMapper<Organisation> ROWS = new DataClassRowMapper<>(Organisation.class);
    private static final int MOST = 500;

    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;

    Organisations(JdbcClient jdbc, InOwnName inOwnName, AuditLog audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
    }

    /**
     * Those whose name or SIREN contains {@code words}, by name, at most 500.
     *
     * @param kind only of this kind, or all where empty
     */
    @Transactional(readOnly = true)
    public List<Organisation> list(String words, String kind) {
        return jdbc.sql(SELECT + """
                where (:kind = '' or o.kind = :kind)
                  and (strpos(lower(unaccent(o.name)), lower(unaccent(:words))) > 0 or strpos(coalesce(o.siren, ''), :digits) > 0)
                order by lower(unaccent(o.name)), o.id limit :most
                """)
                .param("kind", kind)
                .param("words", words.strip())
                .param("digits", words.replaceAll("\\s", "").isEmpty() ? "-" : words.replaceAll("\\s", ""))
                .param("most", MOST)
                .query(ROWS)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(UUID id) {
        return jdbc.sql(SELECT + "where o.id = :id").param("id", id).query(ROWS).optional();
    }

    /** The organisation with a SIREN; asked in the workbench's own name, since a claim comes before any sign-in. */
    public Optional<Organisation> findBySiren(String siren) {
        return inOwnName.call(() -> jdbc.sql(SELECT + "where o.siren = :siren")
                .param("siren", siren)
                .query(ROWS)
                .optional());
    }

    /**
     * Makes one.
     *
     * @throws RefusedException where the name is empty, the SIREN wrong or already there
     */
    @Transactional
    public UUID create(OrganisationKind kind, String name, @Nullable String siren, boolean fictive) {
        UUID id = UUID.randomUUID();
        try {
            jdbc.sql("""
                    insert into identity.organisation (id, kind, name, siren, fictive) values (:id, :kind, :name, :siren, :fictive)
                    """)
                    .param("id", id)
                    .param("kind", kind.code())
                    .param("name", Names.checked(name))
                    .param("siren", sirenOrNone(siren))
                    .param("fictive", fictive)
                    .update();
            audit.record("organisation.create", "organisation", id.toString());
        } catch (DuplicateKeyException e) {
            throw new RefusedException("refused.sirenTaken", siren == null ? "" : siren);
        }
        return id;
    }

    /**
     * Renames one and sets its SIREN.
     *
     * @throws RefusedException as {@link #create}, or where there is none that may be changed
     */
    @Transactional
    public void change(UUID id, String name, @Nullable String siren) {
        try {
            int changed = jdbc.sql("update identity.organisation set name = :name, siren = :siren where id = :id")
                    .param("name", Names.checked(name))
                    .param("siren", sirenOrNone(siren))
                    .param("id", id)
                    .update();
            if (changed == 0) {
                throw new RefusedException("refused.notThere");
            }
            audit.record("organisation.update", "organisation", id.toString());
        } catch (DuplicateKeyException e) {
            throw new RefusedException("refused.sirenTaken", siren == null ? "" : siren);
        }
    }

    /**
     * Removes one nobody belongs to.
     *
     * @throws RefusedException while people belong to it
     */
    @Transactional
    public void remove(UUID id) {
        Organisation organisation = find(id).orElseThrow(() -> new RefusedException("refused.notThere"));
        if (organisation.people() > 0) {
            throw new RefusedException("refused.organisationHasPeople", organisation.people());
        }
        jdbc.sql("delete from identity.organisation where id = :id")
                .param("id", id)
                .update();
        audit.record("organisation.remove", "organisation", id.toString());
    }

    private static @Nullable String sirenOrNone(@Nullable String siren) {
        return siren == null || siren.isBlank() ? null : Names.checkedSiren(siren);
    }
}
