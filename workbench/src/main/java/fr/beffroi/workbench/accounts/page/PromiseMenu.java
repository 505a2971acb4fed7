package fr.beffroi.workbench.accounts.page;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class PromiseMenu implements MenuEntry {
    private static final int ORDER = 60;

    @Override
    public String path() {
        return "/promesses";
    }

    @Override
    public String messageKey() {
        return "promise.menu";
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
        return Set.of(Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.BUYER)
                .contains(Viewers.current().role());
    }

    @Override
    public List<String> pagesUnder() {
        return List.of("/promesses");
    }
}
