package fr.beffroi.workbench.accounts.report;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ReportMenu implements MenuEntry {
    private static final int ORDER = 90;

    @Override
    public String path() {
        return "/rapports";
    }

    @Override
    public String messageKey() {
        return "report.menu";
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
        return Set.of(Role.OFFICER, Role.AUDITOR).contains(Viewers.current().role());
    }
}
