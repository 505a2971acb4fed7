package fr.beffroi.workbench.funding.request;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests as they are kept: what is being typed is the company's alone; what was handed in is for all who may see the file. */
@Service
@Transactional
public class Requests {
    private static final int LONGEST_TITLE = 200;

    private final JdbcClient jdbc;
    private final GrantFiles files;
    private final AuditLog audit;

    Requests(JdbcClient jdbc, GrantFiles files, AuditLog audit) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
    }

    /** Whether the company, or who acts under its mandate, may type in it now: a draft, or a file to be completed. */
    public static boolean isOpen(GrantFile file) {
        return (file.state() instanceof FileState.Draft || file.state() instanceof FileState.Incomplete)
                && Viewers.current().role().isOfCompany();
    }

    /** What is being typed; empty where nothing was yet, or the viewer is not of the company. */
    @Transactional(readOnly = true)
    public TypedRequest getTyped(UUID file) {
        return jdbc.sql("select typed::text from funding.request where file = :file")
                .param("file", file)
                .query((row, index) -> read(row.getString(1)))
                .optional()
                .orElse(TypedRequest.EMPTY);
    }

    /** What was handed in last; empty before that. */
    @Transactional(readOnly = true)
    public Optional<TypedRequest> findSubmitted(UUID file) {
        return jdbc.sql("select typed::text from funding.submission where file = :file order by step desc limit 1")
                .param("file", file)
                .query((row, index) -> read(row.getString(1)))
                .optional();
    }

    /** What the viewer reads of it: what was handed in; for the company, while it types, that. */
    @Transactional(readOnly = true)
    public TypedRequest getReadable(GrantFile file) {
        return isOpen(file) ? getTyped(file.id()) : findSubmitted(file.id()).orElseGet(() -> getTyped(file.id()));
    }

    /**
     * Keeps what was typed in the place of what was there, faults and all.
     *
     * @throws ResponseStatusException 409 where the file is not the company's to write now
     */
    public void save(GrantFile file, TypedRequest typed) {
        if (!isOpen(file)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        jdbc.sql("""
                insert into funding.request (file, company, typed, saved_at) values (:file, :company, :typed::jsonb, clock_timestamp())
                on conflict (file) do update set typed = excluded.typed, saved_at = excluded.saved_at""")
                .param("file", file.id())
                .param("company", file.company().number())
                .param("typed", write(typed))
                .update();
        String title = typed.text(RequestField.TITLE);
        if (!title.isEmpty() && title.length() <= LONGEST_TITLE && !title.equals(file.title())) {
            files.rename(file.id(), title);
        }
        audit.record("file.type", "file", file.id().toString());
    }

    /** Writes the first words of a draft that the task force prepares for a company; afterwards only the company writes. */
    public void prefill(UUID file, Siren company, TypedRequest typed) {
        jdbc.sql(
                        "insert into funding.request (file, company, typed, saved_at) values (:file, :company, :typed::jsonb, clock_timestamp())")
                .param("file", file)
                .param("company", company.number())
                .param("typed", write(typed))
                .update();
    }

    /** Keeps what is typed as it is handed in by a step. */
    public void keepSubmission(GrantFile file, int step) {
        jdbc.sql("""
                insert into funding.submission (file, step, company, typed) values (:file, :step, :company, :typed::jsonb)""")
                .param("file", file.id())
                .param("step", step)
                .param("company", file.company().number())
                .param("typed", write(getTyped(file.id())))
                .update();
    }

    private static String write(TypedRequest typed) {
        return JsonMapper.shared().writeValueAsString(typed.texts());
    }

    private static TypedRequest read(String json) {
        return new TypedRequest(JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {}));
    }
}
