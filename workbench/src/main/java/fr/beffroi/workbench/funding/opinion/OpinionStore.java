package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.registry.Siren;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Opinions in the database. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class OpinionStore {
    private static final String COLUMNS = """
            select id, question, due_on, asked_by_name, asked_at, name, organisation, email, shown, papers, expires_at, opened_at, declared_at,
                recommendation, answer, answered_at, withdrawn_at, own from funding.opinions(:file)""";

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an expert's link leads: the opinion, and the file it is about. */
    record Place(UUID opinion, UUID file, long fileNumber, String title, Siren company) {}

    /** Whom an expert's opinion is asked of, and what they are shown. */
    record Expert(
            String name,
            String organisation,
            String email,
            Shown shown,
            List<UUID> papers,
            byte[] tokenHash,
            Instant expiresAt) {}

    List<Opinion> list(UUID file) {
        return jdbc.sql(COLUMNS)
                .param("file", file)
                .query(OpinionStore::opinion)
                .list();
    }

    Optional<Opinion> find(UUID file, UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("file", file)
                .param("id", id)
                .query(OpinionStore::opinion)
                .optional();
    }

    /** How far the opinions of files are, by file; a file nobody was asked about is left out. */
    Map<UUID, OpinionCounts> count(Collection<UUID> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        record Line(UUID file, @Nullable String recommendation, int count) {}
        return jdbc
                .sql("""
                select file, recommendation, count(*)::int from funding.opinion
                where file in (:files) and withdrawn_at is null group by file, recommendation""")
                .param("files", files)
                .query((row, index) -> new Line(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Line::file,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                lines -> new OpinionCounts(
                                        lines.stream()
                                                .filter(line -> line.recommendation() != null)
                                                .collect(Collectors.toMap(
                                                        line -> Recommendation.find(
                                                                        String.valueOf(line.recommendation()))
                                                                .orElseThrow(),
                                                        Line::count)),
                                        lines.stream()
                                                .filter(line -> line.recommendation() == null)
                                                .mapToInt(Line::count)
                                                .sum()))));
    }

    void insertOfColleague(UUID id, GrantFile file, OpinionReader.Asked asked, UUID person) {
        jdbc.sql("""
                insert into funding.opinion (id, file, company, question, due_on, asked_of)
                values (:id, :file, :company, :question, :dueOn, :person)""")
                .param("id", id)
                .param("file", file.id())
                .param("company", file.company().number())
                .param("question", asked.question())
                .param("dueOn", asked.dueOn())
                .param("person", person)
                .update();
    }

    void insertOfExpert(UUID id, GrantFile file, OpinionReader.Asked asked, Expert expert) {
        jdbc.sql("""
                insert into funding.opinion (id, file, company, question, due_on, expert_name, expert_organisation, expert_email, shown, papers,
                    token_hash, expires_at)
                values (:id, :file, :company, :question, :dueOn, :name, :organisation, :email, :shown::jsonb, :papers, :hash, :expires)""")
                .param("id", id)
                .param("file", file.id())
                .param("company", file.company().number())
                .param("question", asked.question())
                .param("dueOn", asked.dueOn())
                .param("name", expert.name())
                .param("organisation", expert.organisation())
                .param("email", expert.email())
                .param("shown", JsonMapper.shared().writeValueAsString(expert.shown()))
                .param("papers", expert.papers().toArray(UUID[]::new))
                .param("hash", expert.tokenHash())
                .param("expires", Timestamp.from(expert.expiresAt()))
                .update();
    }

    /** Gives an expert's opinion another link and another day; the link before stops working. */
    void renew(UUID id, LocalDate dueOn, byte[] tokenHash, Instant expiresAt) {
        jdbc.sql("update funding.opinion set due_on = :dueOn, token_hash = :hash, expires_at = :expires where id = :id")
                .param("dueOn", dueOn)
                .param("hash", tokenHash)
                .param("expires", Timestamp.from(expiresAt))
                .param("id", id)
                .update();
    }

    /** Whether it was given now: not where it was given or withdrawn meanwhile. */
    boolean answer(UUID id, OpinionReader.Given given) {
        return jdbc.sql("""
                update funding.opinion set recommendation = :recommendation, answer = :answer, answered_at = clock_timestamp(), expert_email = null
                where id = :id and answered_at is null and withdrawn_at is null""")
                        .param("recommendation", given.recommendation().code())
                        .param("answer", given.text())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether it was withdrawn now. */
    boolean withdraw(UUID id) {
        return jdbc.sql("""
                update funding.opinion set withdrawn_at = clock_timestamp(), expert_email = null
                where id = :id and answered_at is null and withdrawn_at is null""").param("id", id).update() == 1;
    }

    /** The open room of a link; from now on this transaction may read and change what the link opens, and nothing else. */
    Optional<Place> enter(byte[] tokenHash) {
        jdbc.sql("select set_config('beffroi.expert_link', :hash, true)")
                .param("hash", HexFormat.of().formatHex(tokenHash))
                .query(String.class)
                .single();
        return jdbc.sql("select opinion, file, number, title, company from funding.expert_room()")
                .query((row, index) -> new Place(
                        row.getObject("opinion", UUID.class),
                        row.getObject("file", UUID.class),
                        row.getLong("number"),
                        row.getString("title"),
                        new Siren(row.getString("company"))))
                .optional();
    }

    /** The papers that a link opens. */
    List<ExpertLinks.NamedPaper> listPapers(UUID file) {
        return jdbc.sql("select id, name from funding.paper where file = :file order by added_at, id")
                .param("file", file)
                .query((row, index) -> new ExpertLinks.NamedPaper(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** Notes that an expert's link was opened for the first time. */
    void open(UUID id) {
        jdbc.sql("update funding.opinion set opened_at = clock_timestamp() where id = :id and opened_at is null")
                .param("id", id)
                .update();
    }

    /** Notes that an expert declared to have no interest. */
    void declare(UUID id) {
        jdbc.sql("update funding.opinion set declared_at = clock_timestamp() where id = :id and declared_at is null")
                .param("id", id)
                .update();
    }

    /** The officer who asked, by pseudonym; empty where the workbench did. */
    Optional<UUID> findAskedBy(UUID id) {
        return jdbc.sql("select asked_by from funding.opinion where id = :id and asked_by is not null")
                .param("id", id)
                .query((row, index) -> row.getObject(1, UUID.class))
                .optional();
    }

    private static Opinion opinion(ResultSet row, int index) throws SQLException {
        String recommendation = row.getString("recommendation");
        Array papers = row.getArray("papers");
        return new Opinion(
                row.getObject("id", UUID.class),
                row.getString("question"),
                row.getObject("due_on", LocalDate.class),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("email"),
                JsonMapper.shared().readValue(row.getString("shown"), Shown.class),
                List.of((UUID[]) papers.getArray()),
                instant(row, "expires_at"),
                instant(row, "opened_at"),
                instant(row, "declared_at"),
                recommendation == null
                        ? null
                        : Recommendation.find(recommendation).orElseThrow(),
                row.getString("answer"),
                instant(row, "answered_at"),
                instant(row, "withdrawn_at"),
                row.getBoolean("own"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
