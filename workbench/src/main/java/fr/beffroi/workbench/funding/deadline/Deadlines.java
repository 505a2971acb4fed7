package fr.beffroi.workbench.funding.deadline;

import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.funding.obligation.Obligation;
import fr.beffroi.workbench.funding.obligation.Obligations;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.web.format.Formats;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All due days of the files the viewer may see, the earliest first. Opinions are known to officers and auditors only. */
@Service
public class Deadlines {
    private static final String FACTS = """
            select f.id, coalesce(max(s.at), f.created_at) as since, min(s.at) filter (where s.kind = 'submit') as applied,
                max(s.at) filter (where s.kind in ('submit', 'supply')) as handed_in
            from funding.file f left join funding.step s on s.file = f.id where cast(:file as uuid) is null or f.id = :file group by f.id""";
    private static final String OPINIONS = """
            select id, file, due_on, coalesce(expert_organisation, '') as whose from funding.opinion
            where answered_at is null and withdrawn_at is null and (cast(:file as uuid) is null or file = :file)""";

    private final GrantFiles files;
    private final FileParts parts;
    private final Obligations obligations;
    private final JdbcClient jdbc;

    Deadlines(GrantFiles files, FileParts parts, Obligations obligations, JdbcClient jdbc) {
        this.files = files;
        this.parts = parts;
        this.obligations = obligations;
        this.jdbc = jdbc;
    }

    /** A due day with the file it belongs to. */
    public record OfFile(GrantFile file, Deadline deadline) {}

    /** Those of a file. */
    @Transactional(readOnly = true)
    public List<Deadline> list(GrantFile file, LocalDate today) {
        Map<UUID, List<Deadline>> found = new HashMap<>();
        addRules(List.of(file), file.id(), found);
        addOpinions(file.id(), found);
        addObligations(
                obligations.list(file, today).stream()
                        .map(one -> new Obligations.OfFile(file, one))
                        .toList(),
                found);
        return sorted(found.getOrDefault(file.id(), List.of()));
    }

    /** Of all files the viewer may see. */
    @Transactional(readOnly = true)
    public List<OfFile> listAll(LocalDate today) {
        List<GrantFile> all = files.list();
        Map<UUID, List<Deadline>> found = new HashMap<>();
        addRules(all, null, found);
        addOpinions(null, found);
        addObligations(obligations.listDated(today), found);
        return all.stream()
                .flatMap(file -> sorted(found.getOrDefault(file.id(), List.of())).stream()
                        .map(one -> new OfFile(file, one)))
                .sorted(Comparator.comparing(one -> one.deadline().dueOn()))
                .toList();
    }

    /** The next of each file, by file. */
    @Transactional(readOnly = true)
    public Map<UUID, Deadline> next(LocalDate today) {
        Map<UUID, Deadline> next = new HashMap<>();
        listAll(today).forEach(one -> next.putIfAbsent(one.file().id(), one.deadline()));
        return next;
    }

    private void addRules(List<GrantFile> of, @Nullable UUID only, Map<UUID, List<Deadline>> found) {
        Map<UUID, DeadlineRules.Facts> facts = new HashMap<>();
        jdbc.sql(FACTS)
                .param("file", only)
                .query((row, index) -> facts.put(
                        row.getObject("id", UUID.class),
                        new DeadlineRules.Facts(
                                day(row.getTimestamp("since")),
                                dayOrNull(row.getTimestamp("applied")),
                                dayOrNull(row.getTimestamp("handed_in")))))
                .list();
        // Many files, few programmes.
        Map<String, Optional<ProgrammeBody>> bodies = new HashMap<>();
        for (GrantFile file : of) {
            DeadlineRules.Facts known = facts.get(file.id());
            if (known != null) {
                Optional<ProgrammeBody> body = bodies.computeIfAbsent(
                        file.programme() + "/" + file.version() + "/"
                                + file.part().isEmpty(),
                        key -> parts.findBody(file));
                add(found, file.id(), DeadlineRules.of(file, known, body.orElse(null)));
            }
        }
    }

    private void addOpinions(@Nullable UUID only, Map<UUID, List<Deadline>> found) {
        jdbc.sql(OPINIONS).param("file", only).query(row -> {
            add(
                    found,
                    row.getObject("file", UUID.class),
                    List.of(new Deadline(
                            Deadline.Kind.OPINION,
                            Party.TASK_FORCE,
                            row.getObject("due_on", LocalDate.class),
                            row.getString("id"),
                            row.getString("whose"))));
        });
    }

    private static void addObligations(List<Obligations.OfFile> owed, Map<UUID, List<Deadline>> found) {
        for (Obligations.OfFile one : owed) {
            Obligation obligation = one.obligation();
            LocalDate due = obligation.dueOn();
            if (due != null && obligation.open() && obligation.status() != Obligation.Status.ANSWERED) {
                add(
                        found,
                        one.file().id(),
                        List.of(new Deadline(
                                Deadline.Kind.OBLIGATION,
                                Party.COMPANY,
                                due,
                                obligation.condition().kind().name(),
                                "")));
            }
        }
    }

    private static void add(Map<UUID, List<Deadline>> found, UUID file, List<Deadline> more) {
        found.computeIfAbsent(file, id -> new ArrayList<>()).addAll(more);
    }

    private static List<Deadline> sorted(List<Deadline> due) {
        return due.stream()
                .sorted(Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::kind))
                .toList();
    }

    private static LocalDate day(Timestamp at) {
        return Formats.dayInRegion(at.toInstant());
    }

    private static @Nullable LocalDate dayOrNull(@Nullable Timestamp at) {
        return at == null ? null : day(at);
    }
}
