package fr.beffroi.workbench.demand.notice.store;

import fr.beffroi.workbench.demand.NoticeLine;
import fr.beffroi.workbench.demand.notice.store.NoticeQuery.State;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds notices by words, codes, place, buyer and where they stand. */
@Component
@Transactional(readOnly = true)
public class NoticeSearch {
    private static final int DIVISION_DIGITS = 2;

    private final JdbcClient jdbc;

    NoticeSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was found: how many in all, and those of the page. */
    public record FoundNotices(int total, List<NoticeLine> lines) {
        public FoundNotices {
            lines = List.copyOf(lines);
        }
    }

    /** The conditions of a question, and what fills them. */
    private record Conditions(String where, Map<String, Object> values) {
        JdbcClient.StatementSpec ask(JdbcClient jdbc, String select, String rest) {
            return jdbc.sql(select + " from demand.notice n where " + where + rest)
                    .params(values);
        }
    }

    /**
     * A page.
     *
     * @param now in the region's time: what is open is told from it
     */
    public FoundNotices find(NoticeQuery query, LocalDateTime now) {
        Conditions conditions = conditions(query, now);
        int total =
                conditions.ask(jdbc, "select count(*)", "").query(Integer.class).single();
        return new FoundNotices(
                total, list(conditions, query, (query.page() - 1) * NoticeQuery.PAGE, NoticeQuery.PAGE));
    }

    /** The first of all pages together. */
    public List<NoticeLine> listFirst(NoticeQuery query, LocalDateTime now, int atMost) {
        return list(conditions(query, now), query, 0, atMost);
    }

    private List<NoticeLine> list(Conditions conditions, NoticeQuery query, int from, int count) {
        String order = switch (query.state()) {
            case OPEN -> "n.deadline, n.id";
            case CLOSED -> "n.deadline desc, n.id desc";
            default -> "n.published_on desc nulls last, n.id desc";
        };
        return conditions
                .ask(jdbc, "select " + NoticeLines.COLUMNS, " order by " + order + " offset :from limit :count")
                .param("from", from)
                .param("count", count)
                .query(NoticeLines::line)
                .list();
    }

    private static Conditions conditions(NoticeQuery query, LocalDateTime now) {
        List<String> all = new ArrayList<>(List.of("not n.waiting"));
        Map<String, Object> values = new HashMap<>();
        String call = "n.kind = 'competition' and not n.cancelled and ";
        switch (query.state()) {
            case OPEN -> all.add(call + "n.deadline > :now");
            case UNDATED -> all.add(call + "n.deadline is null");
            case CLOSED -> all.add(call + "n.deadline <= :now");
            case AWARDED -> all.add("n.kind in ('award', 'modification') and not n.cancelled");
            case PLANNED -> all.add("n.kind = 'planning' and not n.cancelled");
            case CANCELLED -> all.add("n.cancelled");
            case ALL -> all.add("true");
        }
        if (query.state() == State.OPEN || query.state() == State.CLOSED) {
            values.put("now", now);
        }
        if (!query.text().isBlank()) {
            all.add("n.words @@ websearch_to_tsquery('demand.notice_words', :text)");
            values.put("text", query.text());
        }
        if (!query.cpv().isEmpty()) {
            all.add("n.marks @> array[:division]::text[]");
            values.put("division", "cpv:" + query.cpv().substring(0, DIVISION_DIGITS));
            if (query.cpv().length() > DIVISION_DIGITS) {
                all.add("exists (select from unnest(n.cpv) code where starts_with(code, :cpv))");
                values.put("cpv", query.cpv());
            }
        }
        if (!query.place().isEmpty()) {
            boolean department = Character.isDigit(query.place().charAt(0));
            all.add("n.marks @> array[:place]::text[]");
            values.put("place", (department ? "dep:" : "nuts:") + query.place());
        }
        if (!query.buyer().isBlank()) {
            all.add("position(unaccent(lower(:buyer)) in unaccent(lower(n.buyer))) > 0");
            values.put("buyer", query.buyer());
        }
        return new Conditions(String.join(" and ", all), values);
    }
}
