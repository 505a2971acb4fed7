package fr.beffroi.workbench.funding.mandate.page;

import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import org.springframework.stereotype.Component;

@Component
class MandateMenu implements MenuEntry {
    private static final int ORDER = 885;

    @Override
    public String path() {
        return "/mandats";
    }

    @Override
    public String messageKey() {
        return "mandate.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.FILES;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        return Viewers.current().role().isOfCompany();
    }
}
