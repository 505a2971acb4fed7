package fr.beffroi.bench.register;

import fr.beffroi.workbench.demand.Firmness;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.PartSize;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.matching.makers.MakerSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for makers of random needs: one to three processes, a credential every other time. */
final class NeedLoad {
    private static final Viewer BUYER = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.BUYER);

    private final MakerSearch search;
    private final List<String> processes;
    private final int needs;

    NeedLoad(ApplicationContext application, int needs) {
        search = application.getBean(MakerSearch.class);
        processes = application
                .getBean(JdbcClient.class)
                .sql("select code from registry.process order by code")
                .query((row, index) -> row.getString(1))
                .list();
        this.needs = needs;
    }

    /** Milliseconds of each; the first tenth warms up and is not counted. */
    double[] run() {
        Random random = new Random(1);
        double[] millis = new double[needs];
        for (int i = -needs / 10; i < needs; i++) {
            NeedShape need = need(random);
            long begun = System.nanoTime();
            Viewers.callAs(BUYER, () -> search.find(need));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return millis;
    }

    private NeedShape need(Random random) {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            asked.add(processes.get(random.nextInt(processes.size())));
        }
        return new NeedShape(
                "Bench",
                null,
                asked.stream().distinct().toList(),
                List.of("titane TA6V"),
                new PartSize(300.0, 200.0, 100.0, 10.0, 0.05),
                random.nextBoolean() ? List.of("iso-9001") : List.of(),
                List.of(),
                "59",
                true,
                null,
                Firmness.ORDER);
    }
}
