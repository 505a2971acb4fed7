package fr.beffroi.workbench.rampup.building;

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
@AllowedTo(Role.OFFICER)
class PublishAndPlanPage {
    private final Drafts drafts;
    private final Runs runs;
    private final MessageSource messages;

    PublishAndPlanPage(Drafts drafts, Runs runs, MessageSource messages) {
        this.drafts = drafts;
        this.runs = runs;
        this.messages = messages;
    }

    /** After companies that could make an item became levers. */
    @PostMapping("/scenarios/{id}/candidats/calcul")
    String planWithMakers(@PathVariable UUID id) {
        return plan(id, "near.reason");
    }

    /** After stocks became levers. */
    @PostMapping("/scenarios/{id}/stock/calcul")
    String planWithStock(@PathVariable UUID id) {
        return plan(id, "stock.reason");
    }

    /** To the run; to the tables, which show what is wrong, where the draft has faults. */
    private String plan(UUID id, String reason) {
        try {
            int version = drafts.publish(
                    id, Objects.requireNonNull(messages.getMessage(reason, null, LocaleContextHolder.getLocale())));
            return "redirect:/scenarios/" + id + "/calculs/" + runs.start(id, version, RunSettings.DEFAULT);
        } catch (ModelFaultsException e) {
            return "redirect:/scenarios/" + id + "/tableaux?fautes";
        }
    }
}
