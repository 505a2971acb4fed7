package fr.beffroi.workbench.funding.opinion.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.opinion.ExpertRequests;
import fr.beffroi.workbench.funding.opinion.Opinion;
import fr.beffroi.workbench.funding.opinion.OpinionCounts;
import fr.beffroi.workbench.funding.opinion.Opinions;
import fr.beffroi.workbench.funding.opinion.Recommendation;
import fr.beffroi.workbench.funding.page.FilePart;
import fr.beffroi.workbench.identity.Colleagues;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opinions in a file's page, for officers and auditors. */
@Component
class OpinionFilePart implements FilePart {
    private static final int USUAL_DAYS = 14;

    private final Opinions opinions;
    private final ExpertRequests experts;
    private final Colleagues colleagues;

    OpinionFilePart(Opinions opinions, ExpertRequests experts, Colleagues colleagues) {
        this.opinions = opinions;
        this.experts = experts;
        this.colleagues = colleagues;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        Role role = Viewers.current().role();
        if (role != Role.OFFICER && role != Role.AUDITOR) {
            return;
        }
        List<Opinion> all = opinions.list(file.id());
        boolean asks = role == Role.OFFICER && Opinions.isOpen(file);
        model.addAttribute("opinions", all);
        model.addAttribute("opinionCounts", OpinionCounts.of(all));
        model.addAttribute("recommendations", Recommendation.values());
        model.addAttribute("mayAnswer", role == Role.OFFICER);
        model.addAttribute("mayAsk", asks);
        model.addAttribute("askable", asks ? colleagues.list() : List.of());
        model.addAttribute("showable", asks ? experts.listShowable(file) : List.of());
        model.addAttribute("opinionDay", today.plusDays(USUAL_DAYS));
        model.addAttribute("opinionToday", today);
        if (!model.containsAttribute("opinionTyped")) {
            model.addAttribute("opinionTyped", Map.of());
        }
        if (!model.containsAttribute("opinionFaults")) {
            model.addAttribute("opinionFaults", Map.of());
        }
        if (!model.containsAttribute("opinionPapers")) {
            model.addAttribute("opinionPapers", List.of());
        }
    }
}
