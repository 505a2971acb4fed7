package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.HomePart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits for the viewer's side today. */
@Component
class FileHomePart implements HomePart {
    private static final int ORDER = 12;
    private static final int MOST = 5;

    private final FileQueue queue;

    FileHomePart(FileQueue queue) {
        this.queue = queue;
    }

    @Override
    public String fragment() {
        return "funding/home :: files";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        Role role = Viewers.current().role();
        return role == Role.OFFICER || role.isOfCompany();
    }

    @Override
    public Map<String, Object> model() {
        Party own = Viewers.current().role().isOfCompany() ? Party.COMPANY : Party.TASK_FORCE;
        List<FileQueue.Line> waiting = queue.list(own, LocalDate.now()).stream()
                .filter(line -> line.ball().equals(own.code()))
                .toList();
        return Map.of("fundingWaiting", waiting.stream().limit(MOST).toList(), "fundingCount", (long) waiting.size());
    }
}
