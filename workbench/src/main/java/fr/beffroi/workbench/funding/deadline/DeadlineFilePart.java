package fr.beffroi.workbench.funding.deadline;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.page.FilePart;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The due days of a file, on its page. */
@Component
class DeadlineFilePart implements FilePart {
    private final Deadlines deadlines;

    DeadlineFilePart(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        model.addAttribute("deadlines", deadlines.list(file, today));
        model.addAttribute("deadlineToday", today);
    }
}
