package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.web.MenuEntry;
import org.springframework.stereotype.Component;

/** Programmes are public: everybody finds them in the menu. */
@Component
class ProgrammeMenu implements MenuEntry {
    private static final int ORDER = 40;

    @Override
    public String path() {
        return "/dispositifs";
    }

    @Override
    public String messageKey() {
        return "programme.menu";
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
