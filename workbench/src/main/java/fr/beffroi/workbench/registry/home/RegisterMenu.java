package fr.beffroi.workbench.registry.home;

import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import org.springframework.stereotype.Component;

@Component
class RegisterMenu implements MenuEntry {
    @Override
    public String path() {
        return "/entreprises";
    }

    @Override
    public String messageKey() {
        return "registry.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.COMPANIES;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isShown() {
        return true;
    }
}
