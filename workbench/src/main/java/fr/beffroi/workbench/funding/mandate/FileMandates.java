package fr.beffroi.workbench.funding.mandate;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has or had a mandate for a file, and what was done under one, for whoever may read the file. */
@Service
@Transactional(readOnly = true)
public class FileMandates {
    private final JdbcClient jdbc;

    FileMandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody with a mandate for a file.
     *
     * @param person by pseudonym; null once they are erased
     * @param name empty then
     * @param endedAt null unless the company ended it before its last day
     * @param lastUsedAt null where nothing was read or done under it yet; in any of the files it is for
     */
    public record Mandatary(
            UUID mandate,
            @Nullable UUID person,
            String name,
            boolean handsIn,
            LocalDate fromOn,
            LocalDate untilOn,
            @Nullable Instant endedAt,
            @Nullable Instant lastUsedAt) {

        /** Whether it has ended, by itself or by the company. */
        public boolean isOverOn(LocalDate day) {
            return endedAt != null || day.isAfter(untilOn);
        }

        /** Whether it lets them act on a day. */
        public boolean runsOn(LocalDate day) {
            return endedAt == null && !day.isBefore(fromOn) && !day.isAfter(untilOn);
        }
    }

    /** All that were accepted, the oldest first. */
    public List<Mandatary> list(UUID file) {
        return jdbc.sql("select * from funding.mandates_of(:file)")
                .param("file", file)
                .query((row, index) -> new Mandatary(
                        row.getObject("mandate", UUID.class),
                        row.getObject("pseudonym", UUID.class),
                        row.getString("name"),
                        row.getBoolean("hands_in"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        instant(row.getTimestamp("ended_at")),
                        instant(row.getTimestamp("last_used_at"))))
                .list();
    }

    /** Those whose mandate runs on a day, each once, as names put after each other; empty where there is none. */
    public String namesOn(UUID file, LocalDate day) {
        return String.join(
                ", ",
                list(file).stream()
                        .filter(one -> one.runsOn(day) && !one.name().isEmpty())
                        .map(Mandatary::name)
                        .distinct()
                        .toList());
    }

    /**
     * By the number of each step that was taken under a mandate, the name of who took it; empty once they are erased.
     *
     * @param all what {@link #list} gave for the file
     */
    public Map<Integer, String> listSteps(UUID file, List<Mandatary> all) {
        return done(file, all, "select number::int, actor from funding.step where file = :file and role = 'mandatary'");
    }

    /** As {@link #listSteps}, of messages by their ids. */
    public Map<Integer, String> listMessages(UUID file, List<Mandatary> all) {
        return done(file, all, "select id::int, actor from funding.message where file = :file and role = 'mandatary'");
    }

    private Map<Integer, String> done(UUID file, List<Mandatary> all, String sql) {
        Map<UUID, String> names = new HashMap<>();
        all.forEach(one -> {
            if (one.person() != null) {
                names.put(one.person(), one.name());
            }
        });
        Map<Integer, String> done = new HashMap<>();
        jdbc.sql(sql).param("file", file).query(row -> {
            done.put(row.getInt(1), names.getOrDefault(row.getObject(2, UUID.class), ""));
        });
        return done;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
