package fr.beffroi.workbench.meetings.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 300 companies at 40 buyers' tables in 16 slots: an officer has the schedule searched for, publishes it, and puts the day right after a no-show. */
@WorkbenchTest
@Tag("slow")
@ExtendWith(BrowserExtension.class)
class LargeEventTest {
    private static final String OFFICER = "grande.rencontre@demo.example";
    private static final int SEARCH_SECONDS = 20;
    private static final double PATIENCE_MILLIS = 90_000;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private JdbcClient jdbc;

    /** What the search says of itself. */
    record Found(
            long value,
            long bound,
            long greedy,
            long firstCome,
            int missing,
            int missingAtLeast,
            double seconds,
            int meetings) {}

    @Test
    void threeHundredCompaniesAtFortyTables(Visitor officer) {
        newPeople.make(OFFICER, Role.OFFICER);
        UUID event = UUID.randomUUID();
        fill(event);
        Page page = officer.signIn(OFFICER, NewPeople.PASSWORD);
        officer.open("/rencontres/" + event + "/planning");
        page.click("text=Chercher un planning");
        page.locator("text=Voir le planning").click(new Locator.ClickOptions().setTimeout(PATIENCE_MILLIS));
        Found found = inOwnName.call(
                () -> jdbc.sql("""
                select value, bound, greedy, first_come, missing, missing_at_least, extract(epoch from ended_at - started_at)::float8 as seconds,
                    (select count(*) from meetings.meeting m where m.event = s.event and m.number = s.number) as meetings
                from meetings.schedule s where event = :event""").param("event", event).query(Found.class).single());
        System.out.println("Large event: " + found);
        assertThat(found.value()).isLessThanOrEqualTo(found.bound()).isGreaterThan(found.bound() * 9 / 10);
        assertThat(found.value()).isGreaterThan(found.firstCome());
        officer.photograph("meetings-large");
        page.click("text=Publier et envoyer les programmes");
        assertThat(page.locator("h1")).containsText("rendez-vous publiés");
        String busiest = inOwnName.call(
                () -> jdbc.sql("""
                select p.name from meetings.meeting m join meetings.participant p on p.id = m.guest where m.event = :event
                group by p.name order by count(*) desc, p.name limit 1""").param("event", event).query(String.class).single());
        officer.open("/rencontres/" + event + "/jour");
        page.selectOption("#qui", new SelectOption().setLabel(busiest));
        long start = System.nanoTime();
        page.click("text=Signaler et chercher une réparation");
        assertThat(page.locator("h1"))
                .containsText("réparation attend", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println("Large event, repair shown after s: " + seconds);
        assertThat(page.locator(".repair")).containsText(busiest);
        officer.photograph("meetings-large-day");
        page.click("text=Publier la réparation");
        assertThat(page.locator(".note.good")).containsText("planning réparé est publié");
    }

    /** Everybody at once. Nobody acts for them, so that no mail goes out. */
    private void fill(UUID event) {
        inOwnName.run(() -> {
            jdbc.sql("""
                    insert into meetings.event (id, name, place, held_on, first_slot, last_end, slot_minutes, breaks, tables, maximum_in_a_row, fair_share,
                        registration, search_seconds)
                    values (:event, 'Grandes rencontres (fictif)', 'Grand hall (fictif)', :day, '09:00', '16:20', 20, '{10:40-11:00,12:20-14:00}', 40, 6, 1,
                        'closed', :seconds)""")
                    .param("event", event)
                    .param("day", LocalDate.now().plusDays(3))
                    .param("seconds", SEARCH_SECONDS)
                    .update();
            jdbc.sql("""
                    insert into meetings.participant (id, event, kind, name, arrives, leaves, keeps_apart)
                    select gen_random_uuid(), :event, case when n <= 300 then 'company' else 'buyer' end,
                        case when n <= 300 then 'Atelier ' || n || ' (fictif)' else 'Acheteur ' || (n - 300) || ' (fictif)' end,
                        case when n % 9 = 0 then time '10:00' else time '09:00' end, case when n % 7 = 0 then time '15:00' else time '18:00' end,
                        n > 300 and n % 4 = 0
                    from generate_series(1, 340) n""").param("event", event).update();
            // Each company wishes for eight tables, each table for thirty companies, spread by their names.
            jdbc.sql("""
                    insert into meetings.wish (event, participant, towards, answer)
                    select :event, w.one, w.other, case when w.place = 8 then 'refuse' else 'wish' end from (
                        select g.id as one, h.id as other, row_number() over (partition by g.id order by md5(g.name || h.name)) as place
                        from meetings.participant g join meetings.participant h on h.event = g.event and h.kind = 'buyer'
                        where g.event = :event and g.kind = 'company') w where w.place <= 8""").param("event", event).update();
            jdbc.sql("""
                    insert into meetings.wish (event, participant, towards, answer)
                    select :event, w.one, w.other, 'wish' from (
                        select h.id as one, g.id as other, row_number() over (partition by h.id order by md5(h.name || g.name)) as place
                        from meetings.participant g join meetings.participant h on h.event = g.event and h.kind = 'buyer'
                        where g.event = :event and g.kind = 'company') w where w.place <= 30""").param("event", event).update();
        });
    }
}
