package fr.beffroi.workbench.matching.page;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class ForYouMenu implements MenuEntry {
    private static final int ORDER = 5;

    @Override
    public String path() {
        return "/pour-vous";
    }

    @Override
    public String messageKey() {
        return "matching.menu";
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
