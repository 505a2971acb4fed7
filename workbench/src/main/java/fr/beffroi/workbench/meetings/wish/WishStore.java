package fr.beffroi.workbench.meetings.wish;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes and refusals in the database. Callers bring the transaction. */
@Repository
class WishStore {
    private final JdbcClient jdbc;

    WishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By whom, of whom. */
    record Pair(UUID participant, UUID towards) {}

    Map<Pair, Answer> list(UUID event) {
        Map<Pair, Answer> all = new HashMap<>();
        jdbc.sql("select participant, towards, answer from meetings.wish where event = :event")
                .param("event", event)
                .query(row -> {
                    all.put(
                            new Pair(row.getObject("participant", UUID.class), row.getObject("towards", UUID.class)),
                            Answer.find(row.getString("answer")).orElseThrow());
                });
        return all;
    }

    /** What one says, by whom it says it of. */
    Map<UUID, Answer> list(UUID event, UUID participant) {
        Map<UUID, Answer> own = new HashMap<>();
        jdbc.sql("select towards, answer from meetings.wish where event = :event and participant = :participant")
                .param("event", event)
                .param("participant", participant)
                .query(row -> {
                    own.put(
                            row.getObject("towards", UUID.class),
                            Answer.find(row.getString("answer")).orElseThrow());
                });
        return own;
    }

    void put(UUID event, UUID participant, UUID towards, Answer answer) {
        jdbc.sql("""
                insert into meetings.wish (event, participant, towards, answer) values (:event, :participant, :towards, :answer)
                on conflict (participant, towards) do update set answer = excluded.answer, written_at = clock_timestamp()""")
                .param("event", event)
                .param("participant", participant)
                .param("towards", towards)
                .param("answer", answer.code())
                .update();
    }

    void remove(UUID participant, UUID towards) {
        jdbc.sql("delete from meetings.wish where participant = :participant and towards = :towards")
                .param("participant", participant)
                .param("towards", towards)
                .update();
    }
}
