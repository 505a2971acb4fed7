package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Administrators come to it from the tabs of their pages. */
@Component
class InvitationMenu implements MenuEntry {
    private static final int LATE = 890;
    private static final Set<Role> INVITING = Set.of(Role.OFFICER, Role.COMPANY_MEMBER);

    @Override
    public String path() {
        return "/invitations";
    }

    @Override
    public String messageKey() {
        return "invitations.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PEOPLE;
    }

    @Override
    public int order() {
        return LATE;
    }

    @Override
    public boolean isShown() {
        return INVITING.contains(Viewers.current().role());
    }
}
