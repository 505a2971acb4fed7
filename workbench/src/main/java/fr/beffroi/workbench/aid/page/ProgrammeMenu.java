package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.List;
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

    @Override
    public List<String> pagesUnder() {
        return List.of("/dispositifs", "/aides");
    }
}
