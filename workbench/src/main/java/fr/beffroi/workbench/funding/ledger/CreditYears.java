package fr.beffroi.workbench.funding.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A book year by year, from its movements: what was promised in each, and what became of each year's payment credits. */
@Repository
public class CreditYears {
    private final JdbcClient jdbc;

    CreditYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A year of a book, in cents; credits left are those voted and carried in, less those carried on and ordered.
     *
     * @param engaged promised to companies in that calendar year, less what was released in it; below zero where more was released
     * @param voted payment credits the assembly voted for it, less what it took back
     * @param carriedIn from the year before
     * @param carriedOut to the year after
     * @param ordered on its credits, less what the accountant sent back; what is paid included
     * @param paid of these orders
     * @param left free now
     */
    public record Year(
            int year, long engaged, long voted, long carriedIn, long carriedOut, long ordered, long paid, long left) {}

    /** All years in which something happened, the earliest first; as far as the viewer may see the movements. */
    @Transactional(readOnly = true)
    public List<Year> list(UUID book) {
        return jdbc.sql("""
                with m as (select * from funding.movement where book = :book),
                moved as (
                    select extract(year from at at time zone 'Europe/Paris')::int as year, 'engaged' as what,
                        case kind when 'commit' then amount_cents else -amount_cents end as cents from m where kind in ('commit', 'release')
                    union all select year, 'voted', case kind when 'open-credit' then amount_cents else -amount_cents end
                        from m where kind in ('open-credit', 'reduce-credit')
                    union all select year + 1, 'in', amount_cents from m where kind = 'carry-over'
                    union all select year, 'out', amount_cents from m where kind = 'carry-over'
                    union all select year, 'ordered', case kind when 'order' then amount_cents else -amount_cents end
                        from m where kind in ('order', 'return-order')
                    -- A payment is of the year of the order it confirms, the file's last.
                    union all select o.year, 'paid', c.amount_cents from m c
                        cross join lateral (select o.year from m o where o.file = c.file and o.kind = 'order' and o.number < c.number
                            order by o.number desc limit 1) o where c.kind = 'confirm'
                    union all select year, 'left', cents from funding.balance where book = :book and account = 'credit'
                )
                select year, coalesce(sum(cents) filter (where what = 'engaged'), 0) as engaged, coalesce(sum(cents) filter (where what = 'voted'), 0) as voted,
                    coalesce(sum(cents) filter (where what = 'in'), 0) as carried_in, coalesce(sum(cents) filter (where what = 'out'), 0) as carried_out,
                    coalesce(sum(cents) filter (where what = 'ordered'), 0) as ordered, coalesce(sum(cents) filter (where what = 'paid'), 0) as paid,
                    coalesce(sum(cents) filter (where what = 'left'), 0) as left_over
                from moved group by year order by year""")
                .param("book", book)
                .query((row, index) -> new Year(
                        row.getInt("year"),
                        row.getLong("engaged"),
                        row.getLong("voted"),
                        row.getLong("carried_in"),
                        row.getLong("carried_out"),
                        row.getLong("ordered"),
                        row.getLong("paid"),
                        row.getLong("left_over")))
                .list();
    }
}
