package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class WhyNotMenu implements MenuEntry {
    private static final int AFTER_THE_DIAGNOSIS = 40;

    @Override
    public String path() {
        return "/pourquoi-pas-moi";
    }

    @Override
    public String messageKey() {
        return "whynot.title";
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
        return Set.of(Role.COMPANY_MEMBER, Role.OFFICER)
                .contains(Viewers.current().role());
    }
}
