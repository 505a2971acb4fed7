package fr.beffroi.workbench.demand.notice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.demand.NoticeLine;
import fr.beffroi.workbench.demand.Notices;
import fr.beffroi.workbench.demand.TenderLot;
import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.UnreadableNoticeException;
import fr.beffroi.workbench.demand.notice.join.RandomPurchase;
import fr.beffroi.workbench.demand.notice.join.Received;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever order and parts notices come in, the database holds what the lives of the purchases made of them. */
@WorkbenchTest
class NoticeStoreTest {
    @Autowired
    private NoticeStore store;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoViewers viewers;

    private static Received received(Notice notice) {
        try {
            return NoticeJson.received(notice);
        } catch (UnreadableNoticeException e) {
            throw new AssertionError(e);
        }
    }

    private PutOutcome put(List<Received> pieces) {
        return Viewers.callAs(Viewer.SYSTEM, () -> store.put(pieces));
    }

    @Test
    void anyOrderAndAnyPartsGiveTheSameNotices() {
        Random random = new Random(11);
        List<RandomPurchase> purchases = new ArrayList<>();
        List<Received> pieces = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            RandomPurchase purchase = new RandomPurchase(random, "magasin" + i);
            purchases.add(purchase);
            purchase.told().forEach(notice -> pieces.add(received(notice)));
        }
        // Some come twice.
        pieces.addAll(pieces.subList(0, 40));
        Collections.shuffle(pieces, random);
        for (int from = 0; from < pieces.size(); ) {
            int to = Math.min(pieces.size(), from + 1 + random.nextInt(12));
            put(pieces.subList(from, to));
            from = to;
        }
        for (RandomPurchase purchase : purchases) {
            List<Long> found = viewers.callAs(
                    Viewer.ANONYMOUS,
                    () -> jdbc.sql("""
                    select distinct notice from demand.notice_name where name = any (cast(:names as text[]))""")
                            .param(
                                    "names",
                                    purchase.told().stream()
                                            .flatMap(one -> one.identifiers().stream())
                                            .toArray(String[]::new))
                            .query(Long.class)
                            .list());
            assertThat(found).as(purchase.title()).hasSize(1);
            NoticeLine line = notices.find(found.getFirst()).orElseThrow();
            assertThat(line.title()).isEqualTo(purchase.title());
            assertThat(line.deadline()).isEqualTo(purchase.deadline());
            assertThat(line.cancelled()).isEqualTo(purchase.cancelled());
            assertThat(line.corrections()).isEqualTo(purchase.changes());
            assertThat(line.sources()).hasSameSizeAs(purchase.sources());
            List<TenderLot> lots = notices.listLots(found);
            if (purchase.cancelled()) {
                assertThat(lots).isEmpty();
            } else {
                assertThat(lots).singleElement().extracting(TenderLot::deadline).isEqualTo(purchase.deadline());
            }
        }
        // All again: nothing is new.
        PutOutcome again = put(pieces);
        assertThat(again).isEqualTo(new PutOutcome(0, 0, pieces.size()));
    }

    /** Addresses of notices that turned out to be one with another lead there. */
    @Test
    void aNoticeThatIsTheSameAsAnotherLeadsThere() {
        RandomPurchase purchase = null;
        for (int seed = 0; purchase == null || purchase.changes() < 2 || purchase.cancelled(); seed++) {
            purchase = new RandomPurchase(new Random(seed), "deux" + seed);
        }
        List<Received> pieces =
                purchase.told().stream().map(NoticeStoreTest::received).toList();
        // The last and the first are strangers as long as what lies between is missing.
        put(List.of(pieces.getFirst()));
        put(List.of(pieces.getLast()));
        put(pieces);
        List<Long> old = viewers.callAs(
                Viewer.ANONYMOUS,
                () -> jdbc.sql("""
                select m.old from demand.notice_moved m join demand.notice_name n using (notice) where n.name = :name""")
                        .param("name", pieces.getFirst().notice().identifiers().getFirst())
                        .query(Long.class)
                        .list());
        String title = purchase.title();
        old.forEach(one -> assertThat(notices.find(one))
                .hasValueSatisfying(line -> assertThat(line.title()).isEqualTo(title)));
    }

    /** Notices are public, and nobody's to write but the task force's. */
    @Test
    void strangersReadAndDoNotWrite() {
        List<Received> pieces = new RandomPurchase(new Random(5), "public")
                .told().stream().map(NoticeStoreTest::received).toList();
        for (String role : List.of("anonymous", "company-member", "buyer", "auditor")) {
            assertThatThrownBy(() -> Viewers.callAs(viewers.viewer(role), () -> store.put(pieces)))
                    .as(role)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(Viewers.callAs(viewers.viewer("officer"), () -> store.put(pieces))
                        .added())
                .isEqualTo(1);
    }
}
