package fr.beffroi.workbench.rampup.near;

import fr.beffroi.engine.io.ModelFaultsException;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.editing.Drafts;
import fr.beffroi.workbench.rampup.run.RunSettings;
import fr.beffroi.workbench.rampup.run.Runs;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Publishes the draft with its new levers and plans it, in one click. */
@Controller
class PlanPage {
    private final Drafts drafts;
    private final Runs runs;
    private final MessageSource messages;

    PlanPage(Drafts drafts, Runs runs, MessageSource messages) {
        this.drafts = drafts;
        this.runs = runs;
        this.messages = messages;
    }

    /** To the run; to the tables, which show what is wrong, where the draft has faults. */
    @PostMapping("/scenarios/{id}/candidats/calcul")
    @AllowedTo(Role.OFFICER)
    String plan(@PathVariable UUID id) {
        try {
            int version = drafts.publish(
                    id,
                    Objects.requireNonNull(messages.getMessage("near.reason", null, LocaleContextHolder.getLocale())));
            return "redirect:/scenarios/" + id + "/calculs/" + runs.start(id, version, RunSettings.DEFAULT);
        } catch (ModelFaultsException e) {
            return "redirect:/scenarios/" + id + "/tableaux?fautes";
        }
    }
}
