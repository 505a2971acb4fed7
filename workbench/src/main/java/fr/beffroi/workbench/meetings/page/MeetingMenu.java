package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class MeetingMenu implements MenuEntry {
    private static final int ORDER = 10;

    @Override
    public String path() {
        return "/rencontres";
    }

    @Override
    public String messageKey() {
        return "menu.meetings";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.MEETINGS;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        return Set.of(Role.OFFICER, Role.COMPANY_MEMBER, Role.BUYER, Role.AUDITOR)
                .contains(Viewers.current().role());
    }
}
