package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everybody may ask what stops them. */
@Component
class DiagnosisMenu implements MenuEntry {
    private static final int ORDER = 35;

    @Override
    public String path() {
        return "/diagnostic";
    }

    @Override
    public String messageKey() {
        return "diagnosis.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.BARRIERS;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        return true;
    }

    @Override
    public List<String> pagesUnder() {
        return List.of(
                "/diagnostic", "/diagnostics", "/approfondir", "/questionnaires", "/points", "/exigences", "/vises");
    }
}
