package fr.beffroi.workbench.demand.notice.connector;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.beffroi.workbench.demand.notice.connector.ConnectorRows.ConnectorState;
import fr.beffroi.workbench.demand.notice.intake.LoadReport;
import fr.beffroi.workbench.demand.notice.intake.NoticeFile;
import fr.beffroi.workbench.demand.notice.intake.NoticeLoader;
import fr.beffroi.workbench.identity.AuditLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The connectors, how they stand, and asking them. */
@Service
public class Connectors {
    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);

    private final List<Connector> connectors;
    private final ConnectorRows rows;
    private final NoticeLoader loader;
    private final SchedulerClient scheduler;
    private final AuditLog audit;

    Connectors(
            List<Connector> connectors,
            ConnectorRows rows,
            NoticeLoader loader,
            SchedulerClient scheduler,
            AuditLog audit) {
        this.connectors = connectors;
        this.rows = rows;
        this.loader = loader;
        this.scheduler = scheduler;
        this.audit = audit;
    }

    /**
     * A connector as officers see it.
     *
     * @param address where it asks; empty where it is off
     * @param state how its last runs went; null where it has never run
     */
    public record Standing(
            String name,
            boolean on,
            String address,
            @org.jspecify.annotations.Nullable ConnectorState state) {}

    /** All of them. */
    public List<Standing> list() {
        return connectors.stream()
                .map(one -> new Standing(
                        one.name(),
                        one.isOn(),
                        one.address(),
                        rows.find(one.name()).orElse(null)))
                .sorted(java.util.Comparator.comparing(Standing::name))
                .toList();
    }

    /**
     * Has a connector asked as soon as a node is free.
     *
     * @return false where there is none of that name, or it is off
     */
    @Transactional
    public boolean request(String name) {
        if (find(name).filter(Connector::isOn).isEmpty()) {
            return false;
        }
        scheduler.scheduleIfNotExists(ConnectorJobs.ASK.instance(name).scheduledTo(Instant.now()));
        audit.record("notice.connector.ask", "connector", name);
        return true;
    }

    /** Asks all that are on. */
    public void runAll() {
        connectors.stream().filter(Connector::isOn).forEach(this::run);
    }

    /** Asks one, and writes down how it went. */
    public void run(String name) {
        find(name).filter(Connector::isOn).ifPresent(this::run);
    }

    private Optional<Connector> find(String name) {
        return connectors.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private void run(Connector connector) {
        String name = connector.name();
        String mark = rows.begin(name);
        Taking taking = new Taking(name);
        try {
            connector.fetch(mark, taking);
            rows.succeeded(name, taking.report);
        } catch (ConnectorException e) {
            LOG.warn("Connector {}: {}", name, e.getMessage());
            rows.failed(name, e.reason());
        }
    }

    /** Keeps each part as it comes, and how far the source was read. */
    private final class Taking implements Connector.Sink {
        private final String name;
        private LoadReport report = LoadReport.NONE;

        Taking(String name) {
            this.name = name;
        }

        @Override
        public void take(List<NoticeFile> files, String mark) {
            report = report.plus(loader.load(name, files));
            rows.mark(name, mark);
        }

        @Override
        public List<String> listKnown(List<String> identifiers) {
            return rows.listKnown(identifiers);
        }
    }
}
