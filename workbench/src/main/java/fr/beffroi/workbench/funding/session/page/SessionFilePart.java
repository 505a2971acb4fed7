package fr.beffroi.workbench.funding.session.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.page.FilePart;
import fr.beffroi.workbench.funding.session.DecidingSessions;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The session a file is on the list of, on its page. */
@Component
class SessionFilePart implements FilePart {
    private final DecidingSessions sessions;

    SessionFilePart(DecidingSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        model.addAttribute("sitting", sessions.findOf(file.id()).orElse(null));
    }
}
