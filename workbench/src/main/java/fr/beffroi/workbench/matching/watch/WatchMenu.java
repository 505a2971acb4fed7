package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import org.springframework.stereotype.Component;

@Component
class WatchMenu implements MenuEntry {
    private static final int ORDER = 40;

    @Override
    public String path() {
        return "/veille";
    }

    @Override
    public String messageKey() {
        return "watch.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.DEMAND;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        return Viewers.current().role() == Role.COMPANY_MEMBER;
    }
}
