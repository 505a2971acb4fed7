package fr.beffroi.workbench.funding.file;

import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Siren;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files and their steps in the database. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class FileStore {
    private static final String FILE = """
            select f.id, f.number, f.programme, f.version, f.part, f.axis, f.company, f.title, f.steps, f.state,
                coalesce(s.state_content::text, '{}') as state_content
            from funding.file f left join funding.step s on s.file = f.id and s.number = f.steps""";

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewFile wish, Siren company) {
        jdbc.sql("""
                insert into funding.file (id, programme, version, part, axis, company, title)
                values (:id, :programme, :version, :part, :axis, :company, :title)""")
                .param("id", id)
                .param("programme", wish.programme())
                .param("version", wish.version())
                .param("part", wish.part())
                .param("axis", wish.axis())
                .param("company", company.number())
                .param("title", wish.title().strip())
                .update();
    }

    void rename(UUID id, String title) {
        jdbc.sql("update funding.file set title = :title where id = :id")
                .param("title", title)
                .param("id", id)
                .update();
    }

    List<GrantFile> list() {
        return jdbc.sql(FILE + " order by f.number desc").query(FileStore::file).list();
    }

    Optional<GrantFile> find(UUID id) {
        return jdbc.sql(FILE + " where f.id = :id")
                .param("id", id)
                .query(FileStore::file)
                .optional();
    }

    /** As {@link #find}; who takes a step holds the file until the step is kept. */
    Optional<GrantFile> findForStep(UUID id) {
        jdbc.sql("select id from funding.file where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    void insertStep(GrantFile file, int number, Step step, FileState state) {
        jdbc.sql("""
                insert into funding.step (file, number, company, kind, content, state, state_content)
                values (:file, :number, :company, :kind, :content::jsonb, :state, :stateContent::jsonb)""")
                .param("file", file.id())
                .param("number", number)
                .param("company", file.company().number())
                .param("kind", step.code())
                .param("content", LifeJson.write(step))
                .param("state", state.code())
                .param("stateContent", LifeJson.write(state))
                .update();
        jdbc.sql("update funding.file set state = :state, steps = :number where id = :file")
                .param("state", state.code())
                .param("number", number)
                .param("file", file.id())
                .update();
    }

    List<TakenStep> listSteps(UUID file) {
        return jdbc.sql("""
                select number, kind, content::text, state, state_content::text, role, at from funding.step
                where file = :file order by number""").param("file", file).query(FileStore::step).list();
    }

    /** The viewer's pseudonym, by which steps know them. */
    UUID viewerPseudonym() {
        return jdbc.sql("select identity.pseudonym_of(platform.viewer_person())")
                .query((row, index) -> row.getObject(1, UUID.class))
                .single();
    }

    private static GrantFile file(ResultSet row, int index) throws SQLException {
        return new GrantFile(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("programme", UUID.class),
                row.getInt("version"),
                row.getString("part"),
                row.getString("axis"),
                new Siren(row.getString("company")),
                row.getString("title"),
                LifeJson.state(row.getString("state"), row.getString("state_content")),
                row.getInt("steps"));
    }

    private static TakenStep step(ResultSet row, int index) throws SQLException {
        return new TakenStep(
                row.getInt("number"),
                LifeJson.step(row.getString("kind"), row.getString("content")),
                LifeJson.state(row.getString("state"), row.getString("state_content")),
                Role.of(row.getString("role")),
                row.getTimestamp("at").toInstant());
    }
}
