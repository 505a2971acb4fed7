package fr.beffroi.workbench.demand.notice.page;

import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notices are public: everybody finds them in the menu. */
@Component
class NoticeMenu implements MenuEntry {
    private static final int AFTER_THE_IMPORTS = 28;

    @Override
    public String path() {
        return "/avis";
    }

    @Override
    public String messageKey() {
        return "notice.menu";
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.DEMAND;
    }

    @Override
    public int order() {
        return AFTER_THE_IMPORTS;
    }

    @Override
    public boolean isShown() {
        return true;
    }

    @Override
    public List<String> pagesUnder() {
        return List.of("/avis", "/marches");
    }
}
