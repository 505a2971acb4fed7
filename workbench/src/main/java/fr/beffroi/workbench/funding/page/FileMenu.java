package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.MenuEntry;
import fr.beffroi.workbench.web.MenuGroup;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class FileMenu implements MenuEntry {
    private static final int ORDER = 50;

    @Override
    public String path() {
        return "/dossiers";
    }

    @Override
    public String messageKey() {
        return "file.menu";
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
        return Set.of(Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY)
                .contains(Viewers.current().role());
    }

    @Override
    public List<String> pagesUnder() {
        return List.of("/dossiers", "/seances", "/ordres", "/obligations");
    }
}
