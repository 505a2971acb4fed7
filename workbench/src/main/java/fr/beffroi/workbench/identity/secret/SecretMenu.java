package fr.beffroi.workbench.identity.secret;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import org.springframework.stereotype.Component;

/** Administrators come to it from the tabs of their pages. */
@Component
class SecretMenu implements MenuEntry {
    private static final int AFTER_THE_JOURNAL = 940;

    @Override
    public String path() {
        return "/administration/secrets";
    }

    @Override
    public String messageKey() {
        return "secret.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.CONTROL;
    }

    @Override
    public int order() {
        return AFTER_THE_JOURNAL;
    }

    @Override
    public boolean isShown() {
        return Viewers.current().role() == Role.AUDITOR;
    }
}
