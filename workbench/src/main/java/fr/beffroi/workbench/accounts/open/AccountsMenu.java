package fr.beffroi.workbench.accounts.open;

import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import org.springframework.stereotype.Component;

/** The accounts are public: everybody finds them in the menu. */
@Component
class AccountsMenu implements MenuEntry {
    private static final int ORDER = 45;

    @Override
    public String path() {
        return "/comptes";
    }

    @Override
    public String messageKey() {
        return "openAccounts.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.AIDS;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        return true;
    }
}
