package fr.beffroi.workbench.registry.imports.pages;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ImportsMenu implements MenuEntry {
    private static final int AFTER_THE_REGISTER = 25;
    private static final Set<Role> SEE_IT = Set.of(Role.ADMINISTRATOR, Role.OFFICER, Role.AUDITOR);

    @Override
    public String path() {
        return "/imports";
    }

    @Override
    public String messageKey() {
        return "imports.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.COMPANIES;
    }

    @Override
    public int order() {
        return AFTER_THE_REGISTER;
    }

    @Override
    public boolean isShown() {
        return SEE_IT.contains(Viewers.current().role());
    }
}
