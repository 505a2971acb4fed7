package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class WatchMenu implements MenuEntry {
    private static final int ORDER = 15;

    @Override
    public String path() {
        return "/veille";
    }

    @Override
    public String messageKey() {
        return "watch.menu";
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
