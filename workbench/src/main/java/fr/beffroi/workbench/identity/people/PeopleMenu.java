package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import org.springframework.stereotype.Component;

@Component
class PeopleMenu implements MenuEntry {
    private static final int LAST = 900;

    @Override
    public String path() {
        return "/administration/personnes";
    }

    @Override
    public String messageKey() {
        return "administration.name";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PEOPLE;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public boolean isShown() {
        return Viewers.current().role() == Role.ADMINISTRATOR;
    }
}
