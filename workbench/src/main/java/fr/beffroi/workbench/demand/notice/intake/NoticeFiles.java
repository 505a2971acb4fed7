package fr.beffroi.workbench.demand.notice.intake;

import fr.beffroi.workbench.demand.notice.Reason;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which files came in, and what of them was set aside. */
@Component
@Transactional
public class NoticeFiles {
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_VALUE = 1_000;

    private final JdbcClient jdbc;

    NoticeFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file that came in.
     *
     * @param origin {@code folder}, {@code upload}, {@code demo} or a connector
     * @param notices how many were read in it
     * @param faults how many were set aside
     */
    public record KeptFile(long id, String origin, String name, long bytes, int notices, int faults, Instant readAt) {}

    /** Something that was set aside, with the file it lies in. */
    public record KeptFault(String file, String origin, String part, Reason reason, Instant readAt) {}

    /** How a file looked when it was read; the date is null where it lay in no folder. */
    public record Seen(long bytes, @Nullable Instant modifiedAt) {}

    void keep(String origin, List<NoticeLoader.OpenFile> files) {
        if (files.isEmpty()) {
            return;
        }
        Map<String, NoticeLoader.OpenFile> byName = new HashMap<>();
        files.forEach(open -> byName.put(name(open), open));
        List<NoticeLoader.OpenFile> kept = List.copyOf(byName.values());
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("""
                insert into demand.notice_file (origin, name, bytes, modified_at, notices, faults)
                select :origin, name, bytes, modified, notices, faults
                from unnest(cast(:names as text[]), cast(:bytes as bigint[]), cast(:modified as timestamptz[]), cast(:notices as int[]), cast(:faults as int[]))
                    files (name, bytes, modified, notices, faults)
                on conflict (origin, name) do update set bytes = excluded.bytes, modified_at = excluded.modified_at, notices = excluded.notices,
                    faults = excluded.faults, read_at = now()
                returning id, name""")
                .param("origin", origin)
                .param("names", kept.stream().map(NoticeFiles::name).toArray(String[]::new))
                .param("bytes", kept.stream().map(open -> open.file.bytes()).toArray(Long[]::new))
                .param(
                        "modified",
                        kept.stream().map(open -> text(open.file.modifiedAt())).toArray(String[]::new))
                .param("notices", kept.stream().map(open -> open.notices).toArray(Integer[]::new))
                .param("faults", kept.stream().map(open -> open.refused).toArray(Integer[]::new))
                .query(row -> {
                    ids.put(row.getString("name"), row.getLong("id"));
                });
        keepFaults(kept, ids);
    }

    private void keepFaults(List<NoticeLoader.OpenFile> files, Map<String, Long> ids) {
        jdbc.sql("delete from demand.notice_fault where file = any (cast(:ids as bigint[]))")
                .param("ids", ids.values().toArray(Long[]::new))
                .update();
        List<Long> of = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (NoticeLoader.OpenFile open : files) {
            for (Fault fault : open.faults) {
                of.add(ids.get(name(open)));
                positions.add(positions.size());
                parts.add(clean(fault.part(), LONGEST_NAME));
                reasons.add(fault.reason().code());
                values.add(JsonMapper.shared()
                        .writeValueAsString(fault.reason().values().stream()
                                .map(value -> clean(value, LONGEST_VALUE))
                                .toList()));
            }
        }
        if (!of.isEmpty()) {
            jdbc.sql("""
                    insert into demand.notice_fault (file, position, part, reason, reason_values)
                    select file, position, part, reason, reason_values::jsonb
                    from unnest(cast(:files as bigint[]), cast(:positions as int[]), cast(:parts as text[]), cast(:reasons as text[]), cast(:values as text[]))
                        faults (file, position, part, reason, reason_values)""")
                    .param("files", of.toArray(Long[]::new))
                    .param("positions", positions.toArray(Integer[]::new))
                    .param("parts", parts.toArray(String[]::new))
                    .param("reasons", reasons.toArray(String[]::new))
                    .param("values", values.toArray(String[]::new))
                    .update();
        }
    }

    private static String name(NoticeLoader.OpenFile open) {
        return clean(open.file.name(), LONGEST_NAME);
    }

    private static String clean(String text, int most) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= most ? clean : clean.substring(0, most);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /** What came from an origin, by name. */
    @Transactional(readOnly = true)
    public Map<String, Seen> listSeen(String origin) {
        Map<String, Seen> seen = new HashMap<>();
        jdbc.sql("select name, bytes, modified_at from demand.notice_file where origin = :origin")
                .param("origin", origin)
                .query(row -> {
                    Timestamp modified = row.getTimestamp("modified_at");
                    seen.put(
                            row.getString("name"),
                            new Seen(row.getLong("bytes"), modified == null ? null : modified.toInstant()));
                });
        return seen;
    }

    /** The files that came last. */
    @Transactional(readOnly = true)
    public List<KeptFile> listLatest(int atMost) {
        return jdbc.sql("""
                select id, origin, name, bytes, notices, faults, read_at from demand.notice_file order by read_at desc, id desc limit :most""")
                .param("most", atMost)
                .query((row, index) -> new KeptFile(
                        row.getLong("id"),
                        row.getString("origin"),
                        row.getString("name"),
                        row.getLong("bytes"),
                        row.getInt("notices"),
                        row.getInt("faults"),
                        row.getTimestamp("read_at").toInstant()))
                .list();
    }

    /** What was set aside, the latest first. */
    @Transactional(readOnly = true)
    public List<KeptFault> listFaults(int atMost) {
        return jdbc.sql("""
                select f.name, f.origin, t.part, t.reason, t.reason_values, f.read_at from demand.notice_fault t join demand.notice_file f on f.id = t.file
                order by f.read_at desc, f.id desc, t.position limit :most""")
                .param("most", atMost)
                .query((row, index) -> new KeptFault(
                        row.getString("name"),
                        row.getString("origin"),
                        row.getString("part"),
                        new Reason(
                                row.getString("reason"),
                                List.of(JsonMapper.shared().readValue(row.getString("reason_values"), String[].class))),
                        row.getTimestamp("read_at").toInstant()))
                .list();
    }
}
