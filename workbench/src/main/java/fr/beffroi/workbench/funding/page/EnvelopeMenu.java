package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class EnvelopeMenu implements MenuEntry {
    private static final int ORDER = 60;

    @Override
    public String path() {
        return "/enveloppes";
    }

    @Override
    public String messageKey() {
        return "envelope.menu";
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
        return Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR)
                .contains(Viewers.current().role());
    }
}
