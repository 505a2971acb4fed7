package fr.beffroi.workbench.access;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.session.Sessions;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the walk comes upon: for each role somebody who calls, a colleague of theirs, and somebody of another company; and whatever routes name,
 * once theirs and once another's. Names of what is not for everybody bear a mark, so that an answer shows whose it speaks of.
 */
@Component
class AccessWorld {
    static final String OWN_MARK = "zpropre";
    static final String OTHERS_MARK = "zlointain";
    /** Company of the demo's, as its members are the callers. */
    private static final String OWN_SIREN = "000000018";

    private final NewPeople newPeople;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private String fingerprintSql = "";

    AccessWorld(NewPeople newPeople, Sessions sessions, JdbcClient jdbc, InOwnName inOwnName) {
        this.newPeople = newPeople;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
    }

    /**
     * One side of a comparison.
     *
     * @param person whose things these are: the caller, or somebody of another company
     * @param colleague somebody of the same organisation
     * @param mark in the names of what they have
     */
    record Side(UUID person, UUID colleague, UUID organisation, String siren, Role role, String email, String mark) {}

    /** Somebody with a role and their colleague, in the demo's fitting organisation. */
    Side own(Role role) {
        String email = "appel-" + role.code() + "@demo.example";
        UUID person = newPeople.make(email, role);
        UUID colleague = newPeople.make("voisin-" + OWN_MARK + "-" + role.code() + "@demo.example", role);
        UUID organisation =
                inOwnName.call(() -> jdbc.sql("select organisation from identity.membership where person = :person")
                        .param("person", person)
                        .query(UUID.class)
                        .single());
        if (role == Role.MANDATARY) {
            mandate(UUID.randomUUID(), organisation, person);
        }
        return new Side(person, colleague, organisation, OWN_SIREN, role, email, OWN_MARK);
    }

    /** Two people of a company that none of the callers belongs to. */
    Side others() {
        UUID organisation = UUID.randomUUID();
        // A company of the register that nobody claimed yet.
        String siren = inOwnName.call(
                () -> jdbc.sql("""
                        select siren from registry.company c
                        where not exists (select from identity.organisation o where o.siren = c.siren) order by siren limit 1
                        """).query((row, index) -> row.getString(1)).single());
        run(
                "insert into identity.organisation (id, kind, name, siren, fictive) values (:id, 'company', 'Autre entreprise (fictive)', :siren, true)",
                Map.of("id", organisation, "siren", siren));
        String email = "appel-" + OTHERS_MARK + "@demo.example";
        UUID person = stranger(email, organisation);
        UUID colleague = stranger("voisin-" + OTHERS_MARK + "@demo.example", organisation);
        return new Side(person, colleague, organisation, siren, Role.COMPANY_MEMBER, email, OTHERS_MARK);
    }

    private UUID stranger(String email, UUID organisation) {
        UUID person = newPeople.make(email);
        run(
                "insert into identity.membership (person, organisation, role) values (:person, :organisation, 'company-member')",
                Map.of("person", person, "organisation", organisation));
        return person;
    }

    /** Something new of a kind, on one side; what the address names it by. */
    String make(String kind, Side side, int port) {
        UUID id = UUID.randomUUID();
        String name = side.mark() + " " + id.toString().substring(0, 8);
        return switch (kind) {
            case "person" -> side.colleague().toString();
            case "organisation" -> side.organisation().toString();
            case "siren" -> side.siren();
            case "session" -> session(side, port);
            case "passkey" -> passkey(side, id, name);
            case "token" -> {
                run("""
                        insert into identity.api_token (id, person, organisation, name, hash, scope, expires_at)
                        values (:id, :person, :organisation, :name, decode(md5(:name), 'hex'), 'read', now() + interval '1 day')
                        """, Map.of("id", id, "person", side.person(), "organisation", side.organisation(), "name", name));
                yield id.toString();
            }
            case "invitation" -> {
                run(
                        """
                        insert into identity.invitation (id, organisation, role, email, name, token_hash, invited_by, expires_at)
                        values (:id, :organisation, :role, lower(replace(:name, ' ', '.')) || '@demo.example', :name, decode(md5(:name), 'hex'), :person, now() + interval '1 day')
                        """,
                        Map.of(
                                "id",
                                id,
                                "organisation",
                                side.organisation(),
                                "role",
                                side.role().code(),
                                "person",
                                side.person(),
                                "name",
                                name));
                yield id.toString();
            }
            case "search" -> {
                run(
                        "insert into registry.saved_search (id, person, name, query) values (:id, :person, :name, 'mots=tour')",
                        Map.of("id", id, "person", side.person(), "name", name));
                yield id.toString();
            }
            case "import" -> {
                run("""
                        insert into registry.import (id, kind, source, file_name, state, person, organisation)
                        values (:id, 'workbook', :name, 'classeur.xlsx', 'failed', :person, :organisation)
                        """, Map.of("id", id, "person", side.person(), "organisation", side.organisation(), "name", name));
                yield id.toString();
            }
            case "file" -> file(side, id, name);
            case "promise" -> {
                run("""
                        insert into accounts.promise (promise_id, siren, programme_code, axis, product, kind, quantity, unit, due_on, made_on, key)
                        values (:id, :siren, 'programme', 'drones', :name, 'JOBS', 2, 'emploi', '2026-01-01', '2026-01-01', :key)""", Map.of("id", id, "siren", side.siren(), "name", name, "key", id.toString()));
                yield id.toString();
            }
            // Within the file that was made for this side last.
            case "paper" -> {
                run("""
                        insert into funding.paper_content (company, sha256, content)
                        values (:siren, encode(sha256('%PDF-1.4'::bytea), 'hex'), '%PDF-1.4'::bytea) on conflict do nothing""", Map.of("siren", side.siren()));
                run("""
                        insert into funding.paper (id, file, company, kind, name, media_type, bytes, sha256)
                        select :id, f.id, f.company, 'other', :name, 'application/pdf', 8, encode(sha256('%PDF-1.4'::bytea), 'hex')
                        from funding.file f where f.company = :siren order by f.number desc limit 1""", Map.of("id", id, "siren", side.siren(), "name", name));
                yield id.toString();
            }
            case "document" -> document(side, id);
            case "absence" -> {
                run("""
                        insert into identity.absence (id, organisation, person, stand_in, from_on, until_on)
                        values (:id, :organisation, identity.pseudonym_of(:person), gen_random_uuid(), '2026-01-01', '2026-12-31')""", Map.of("id", id, "organisation", side.organisation(), "person", side.person()));
                yield id.toString();
            }
            case "need" -> need(side, id, name);
            case "diagnosis" -> {
                run("""
                        insert into readiness.diagnosis (id, siren, profile, answers, barriers, visibility, made_by)
                        values (:id, :siren, 'machined-parts', '{}', '{en-9100}', 'trusted', identity.pseudonym_of(:person))""", Map.of("id", id, "siren", side.siren(), "person", side.person()));
                run("""
                        insert into readiness.assessment (diagnosis, questionnaire, siren, levels, gaps, visibility, made_by)
                        values (:id, 'cyber', :siren, '{"cyber-restore": 0}', '{cyber-restore}', 'trusted', identity.pseudonym_of(:person))""", Map.of("id", id, "siren", side.siren(), "person", side.person()));
                yield id.toString();
            }
            case "refusal" -> {
                run("""
                        insert into matching.refusal (id, siren, why, notice, lot, title, cpv, nuts, euros, buyer)
                        values (:id, :siren, 'other', 1, :lot, '', '', '', null, '')""", Map.of("id", id, "siren", side.siren(), "lot", id.toString()));
                yield id.toString();
            }
            case "mandate" -> mandate(id, side.organisation(), side.colleague());
            case "scenario" -> find("select id from rampup.scenario order by created_at limit 1");
            case "programme" -> find("""
                    select id from aid.programme p where exists (select from aid.programme_version v where v.programme = p.id)
                    order by created_at limit 1""");
            case "run" -> find("select id from rampup.run where state = 'done' order by asked_at limit 1");
            default -> throw new IllegalArgumentException("Nothing of kind " + kind + " is made here yet");
        };
    }

    /** A mandate for all of a company's files that runs, for handing in too. */
    private String mandate(UUID id, UUID organisation, UUID person) {
        run("""
                insert into identity.mandate (id, organisation, hands_in, from_on, until_on) values (:id, :organisation, true, '2026-01-01', '2099-12-31')""", Map.of("id", id, "organisation", organisation));
        run(
                "update identity.mandate set person = :person, accepted_at = now() where id = :id",
                Map.of("id", id, "person", person));
        return id.toString();
    }

    /** A grant file that was handed in. */
    private String file(Side side, UUID id, String name) {
        run("""
                insert into funding.file (id, programme, axis, company, title)
                select :id, p.id, 'drones', :siren, :name from aid.programme p order by p.created_at limit 1""", Map.of("id", id, "siren", side.siren(), "name", name));
        run("""
                insert into funding.step (file, number, company, kind, content, state, state_content)
                values (:id, 1, :siren, 'submit', '{"on":"2026-11-24"}', 'submitted', '{"submittedOn":"2026-11-24"}')""", Map.of("id", id, "siren", side.siren()));
        run("update funding.file set state = 'submitted', steps = 1 where id = :id", Map.of("id", id));
        return id.toString();
    }

    /** A need of this side's organisation, for named companies, of which there are none. */
    private String need(Side side, UUID id, String name) {
        run("""
                insert into demand.need (id, organisation, asked_by, shape, audience)
                values (:id, :organisation, :name, jsonb_build_object('title', cast(:name as text), 'processes', jsonb_build_array('turning'),
                    'materials', '[]'::jsonb, 'size', '{}'::jsonb, 'credentials', '[]'::jsonb, 'quantities', '[]'::jsonb, 'firmness', 'ORDER'), 'named')""", Map.of("id", id, "organisation", side.organisation(), "name", name));
        run(
                "insert into demand.need_owner (need, organisation) values (:id, :organisation)",
                Map.of("id", id, "organisation", side.organisation()));
        return id.toString();
    }

    /** A decision about a file of this side's. */
    private String document(Side side, UUID id) {
        file(side, UUID.randomUUID(), side.mark());
        run(
                "insert into funding.document_template (kind, version, body) values ('grant', 1, '# Essai') on conflict do nothing",
                Map.of());
        run("""
                insert into funding.document (id, kind, template_version, year, number, file, company, title, content, sha256, made_on)
                select :id, 'grant', 1, 2026, funding.next_document_number(2026), f.id, f.company, 'Essai', convert_to(:text, 'UTF8'),
                    encode(sha256(convert_to(:text, 'UTF8')), 'hex'), '2026-11-28'
                from funding.file f where f.company = :siren order by f.number desc limit 1""", Map.of("id", id, "siren", side.siren(), "text", id.toString()));
        return id.toString();
    }

    private String session(Side side, int port) {
        var before = sessions.list(side.person(), null).stream()
                .map(Sessions.OpenSession::id)
                .toList();
        try (Caller elsewhere = new Caller(port, side.email(), NewPeople.PASSWORD)) {
            return sessions.list(side.person(), null).stream()
                    .map(Sessions.OpenSession::id)
                    .filter(id -> !before.contains(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String passkey(Side side, UUID id, String name) {
        byte[] credential = id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        run("""
                insert into identity.passkey (credential, person, label, public_key, signature_count, uv_initialized, backup_eligible,
                    backup_state, transports, created_at, last_used_at)
                values (:credential, :person, :name, '\\x00', 0, true, false, false, '', now(), now())
                """, Map.of("credential", credential, "person", side.person(), "name", name));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(credential);
    }

    /** Everything of a side's that lists could show. */
    void fill(Side side, int port) {
        for (String kind : new String[] {"passkey", "token", "invitation", "search", "import", "file", "promise"}) {
            make(kind, side, port);
        }
    }

    /** Whether the demo's first plan is ready. */
    boolean hasPlan() {
        return inOwnName.call(() -> jdbc.sql("select exists (select from rampup.run where state = 'done')")
                .query(Boolean.class)
                .single());
    }

    private String find(String sql) {
        return Objects.requireNonNull(
                        inOwnName.call(() -> jdbc.sql(sql).query(UUID.class).single()))
                .toString();
    }

    /** Tries count for the walk only. */
    void forgetTries() {
        run("delete from identity.attempt", Map.of());
    }

    /** A fingerprint of what callers could change. What runs in the background, or changes with every call, is left out. */
    String fingerprint() {
        return inOwnName.call(
                () -> jdbc.sql(fingerprintSql()).query(String.class).single());
    }

    /** One statement over all tables: each row's hash, added up, whatever their order. */
    private String fingerprintSql() {
        if (fingerprintSql.isEmpty()) {
            fingerprintSql = jdbc.sql("""
                    select schemaname || '.' || tablename from pg_tables
                    where schemaname = 'registry' and tablename in ('company', 'site', 'capability', 'resource', 'credential', 'contact',
                            'saved_search', 'import', 'capital_link', 'resource_hours', 'resource_cost')
                        or schemaname = 'identity' and tablename not in ('attempt', 'audit_entry', 'audit_link', 'audit_head', 'pseudonym')
                        or schemaname = 'funding' and tablename in ('file', 'step', 'message', 'paper')
                        or schemaname = 'demand' and tablename in ('need', 'need_face', 'need_named', 'approach')
                        or schemaname = 'readiness' and tablename not in ('public_barrier', 'public_barrier_company')
                        or schemaname = 'accounts' and tablename in ('promise', 'promise_buyer', 'statement', 'judgement', 'reply')
                        or schemaname = 'matching' and tablename in ('watch', 'refusal')
                        or schemaname = 'rampup' and tablename in ('scenario', 'draft', 'version')
                    order by 1
                    """).query(String.class).list().stream()
                    .map(table -> {
                        // A mandate notes that it was used, whatever became of the call.
                        String row =
                                "identity.mandate".equals(table) ? "(to_jsonb(t) - 'last_used_at')::text" : "t::text";
                        return "(select coalesce(sum(hashtextextended(" + row
                                + ", 0)), 0)::text || '/' || count(*) from " + table + " t)";
                    })
                    // Sessions note when they were seen: their number is what matters.
                    .collect(Collectors.joining(
                            ", ",
                            "select concat_ws(' ', ",
                            ", (select count(*) from platform.session where principal_name is not null))"));
        }
        return fingerprintSql;
    }

    private void run(String sql, Map<String, ?> parameters) {
        inOwnName.run(() -> jdbc.sql(sql).params(parameters).update());
    }
}
