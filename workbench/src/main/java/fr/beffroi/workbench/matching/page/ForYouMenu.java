package fr.beffroi.workbench.matching.page;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import org.springframework.stereotype.Component;

@Component
class ForYouMenu implements MenuEntry {
    private static final int ORDER = 20;

    @Override
    public String path() {
        return "/pour-vous";
    }

    @Override
    public String messageKey() {
        return "matching.menu";
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
