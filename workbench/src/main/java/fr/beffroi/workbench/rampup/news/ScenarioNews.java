package fr.beffroi.workbench.rampup.news;

import fr.beffroi.workbench.identity.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided since scenarios were planned, as far as the viewer may see it. */
@Service
@Transactional
public class ScenarioNews {
    private final NewsStore store;
    private final AuditLog audit;

    ScenarioNews(NewsStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Keeps a piece of news, once; only the workbench itself tells. */
    public void tell(News news) {
        store.insert(news);
        audit.record(
                "scenario.outdate",
                "scenario",
                news.scenario().toString(),
                Map.of("lever", news.lever(), "cause", news.cause().code()));
    }

    /** All of a scenario, the oldest first. */
    @Transactional(readOnly = true)
    public List<News> list(UUID scenario) {
        return store.list(scenario);
    }

    /** What puts its plan out of date now. */
    @Transactional(readOnly = true)
    public List<News> listOpen(UUID scenario) {
        return list(scenario).stream().filter(news -> news.version() == null).toList();
    }

    /** How many pieces of news put a scenario's plan out of date; scenarios without any are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> countOpen() {
        return store.countOpen();
    }
}
