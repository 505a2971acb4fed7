package fr.beffroi.workbench.rampup.home;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ScenarioMenu implements MenuEntry {
    private static final int ORDER = 30;

    @Override
    public String path() {
        return "/scenarios";
    }

    @Override
    public String messageKey() {
        return "rampup.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PLANS;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        return Set.of(Role.OFFICER, Role.AUDITOR).contains(Viewers.current().role());
    }
}
