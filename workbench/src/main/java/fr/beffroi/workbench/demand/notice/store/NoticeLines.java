package fr.beffroi.workbench.demand.notice.store;

import fr.beffroi.workbench.demand.NoticeLine;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/** Rows of {@code demand.notice} read into lines. */
final class NoticeLines {
    /** What is read of a row; {@code n} is the table. */
    static final String COLUMNS =
            "n.id, n.kind, n.title, n.buyer, n.cpv, n.nuts, n.published_on, n.deadline, n.cancelled, n.corrections, n.winners, "
                    + "n.value_cents, n.currency, n.sources";

    private NoticeLines() {}

    static NoticeLine line(ResultSet row, int index) throws SQLException {
        Date published = row.getDate("published_on");
        Timestamp deadline = row.getTimestamp("deadline");
        return new NoticeLine(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("buyer"),
                texts(row.getArray("cpv")),
                texts(row.getArray("nuts")),
                published == null ? null : published.toLocalDate(),
                deadline == null ? null : deadline.toLocalDateTime(),
                row.getBoolean("cancelled"),
                row.getInt("corrections"),
                texts(row.getArray("winners")),
                row.getObject("value_cents", Long.class),
                row.getString("currency"),
                texts(row.getArray("sources")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
