package fr.beffroi.workbench.identity.claim;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.onetime.LetterCode;
import fr.beffroi.workbench.identity.people.Names;
import fr.beffroi.workbench.identity.people.Organisation;
import fr.beffroi.workbench.identity.people.OrganisationKind;
import fr.beffroi.workbench.identity.people.Organisations;
import fr.beffroi.workbench.identity.people.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters with codes: made by officers, used by whoever opens the company's post. */
@Service
public class Letters {
    static final int MOST_TRIES = 5;
    static final Duration OPEN_FOR = Duration.ofDays(60);
    private static final int MOST = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final RowMapper<Letter> ROWS = new DataClassRowMapper<>(Letter.class);

    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final Organisations organisations;
    private final PasswordEncoder encoder;

    Letters(
            JdbcClient jdbc,
            InOwnName inOwnName,
            Organisations organisations,
            PasswordEncoder encoder,
            AuditLog audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.organisations = organisations;
        this.encoder = encoder;
    }

    /** The newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Letter> list() {
        return jdbc.sql("""
                select l.id, l.organisation, o.name as organisation_name, o.siren, l.address, p.name as sent_by, l.created_at, l.expires_at,
                    l.tries, l.used_at
                from identity.letter l join identity.organisation o on o.id = l.organisation
                    left join identity.person p on p.id = l.sent_by
                order by l.created_at desc, l.id limit :most
                """).param("most", MOST).query(ROWS).list();
    }

    /** A letter ready to print; the code is known here and nowhere else. */
    public record Printable(Organisation organisation, String address, String code, long days) {}

    /**
     * Makes a letter; one made before for the same company stops working. A company that is not known yet is made.
     *
     * @param address the registered address, as on the envelope
     * @throws RefusedException where SIREN, name or address is not good, or the SIREN is no company's
     */
    @Transactional
    public Printable create(String siren, String name, String address) {
        String number = Names.checkedSiren(siren);
        String lines = address.strip();
        if (lines.isEmpty() || lines.length() > LONGEST_ADDRESS) {
            throw new RefusedException("refused.address");
        }
        Organisation company = organisations
                .findBySiren(number)
                .or(() -> organisations.find(organisations.create(OrganisationKind.COMPANY, name, number, false)))
                .orElseThrow();
        if (company.kindOfIt() != OrganisationKind.COMPANY) {
            throw new RefusedException("refused.noCompany", company.name());
        }
        jdbc.sql("delete from identity.letter where organisation = :organisation and used_at is null")
                .param("organisation", company.id())
                .update();
        String code = LetterCode.create();
        jdbc.sql("""
                insert into identity.letter (id, organisation, address, code_hash, sent_by, expires_at)
                values (:id, :organisation, :address, :hash, :by, now() + make_interval(secs => :seconds))
                """)
                .param("id", UUID.randomUUID())
                .param("organisation", company.id())
                .param("address", lines)
                .param("hash", encoder.encode(LetterCode.normalised(code)))
                .param("by", Viewers.current().person())
                .param("seconds", OPEN_FOR.toSeconds())
                .update();
        audit.record("letter.create", "organisation", company.id().toString());
        return new Printable(company, lines, code, OPEN_FOR.toDays());
    }

    /**
     * The company whose code this is; the code is then used. Each letter bears five tries, counted before they are made.
     *
     * @throws RefusedException in the same words whatever does not fit: SIREN unknown, no letter, wrong, spent or old code
     */
    Organisation use(String siren, String code) {
        Organisation company = organisations
                .findBySiren(Names.checkedSiren(siren))
                .orElseThrow(() -> new RefusedException("refused.letterCode", MOST_TRIES));
        Optional<Tried> tried = inOwnName.call(() -> jdbc.sql("""
                update identity.letter set tries = tries + 1
                where organisation = :organisation and used_at is null and expires_at > now() and tries < :most
                returning id, code_hash
                """)
                .param("organisation", company.id())
                .param("most", MOST_TRIES)
                .query(Tried.class)
                .optional());
        String typed = LetterCode.normalised(code);
        UUID letter = tried.filter(one -> encoder.matches(typed, one.codeHash()))
                .map(Tried::id)
                .orElseThrow(() -> new RefusedException("refused.letterCode", MOST_TRIES));
        int used = inOwnName.call(
                () -> jdbc.sql("update identity.letter set used_at = now() where id = :id and used_at is null")
                        .param("id", letter)
                        .update());
        if (used == 0) {
            throw new RefusedException("refused.letterCode", MOST_TRIES);
        }
        inOwnName.run(
                () -> audit.record("letter.use", "organisation", company.id().toString()));
        return company;
    }

    private record Tried(UUID id, String codeHash) {}
}
