package fr.beffroi.workbench.identity.audit;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import org.springframework.stereotype.Component;

/** Administrators come to it from the tabs of their pages. */
@Component
class AuditMenu implements MenuEntry {
    private static final int LAST = 930;

    @Override
    public String path() {
        return "/administration/journal";
    }

    @Override
    public String messageKey() {
        return "audit.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.CONTROL;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public boolean isShown() {
        return Viewers.current().role() == Role.AUDITOR;
    }
}
