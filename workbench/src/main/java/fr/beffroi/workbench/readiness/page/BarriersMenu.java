package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class BarriersMenu implements MenuEntry {
    private static final int AFTER_THE_DIAGNOSIS = 45;

    @Override
    public String path() {
        return "/freins";
    }

    @Override
    public String messageKey() {
        return "barriers.title";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.BARRIERS;
    }

    @Override
    public int order() {
        return AFTER_THE_DIAGNOSIS;
    }

    @Override
    public boolean isShown() {
        return Set.of(Role.OFFICER, Role.AUDITOR).contains(Viewers.current().role());
    }
}
