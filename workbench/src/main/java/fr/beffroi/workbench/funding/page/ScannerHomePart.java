package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.paper.ClamdScanner;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.HomePart;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells administrators whether papers are looked into before they are kept. */
@Component
class ScannerHomePart implements HomePart {
    private static final int ORDER = 90;

    private final ClamdScanner scanner;

    ScannerHomePart(ClamdScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public String fragment() {
        return "funding/home :: scanner";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        return Viewers.current().role() == Role.ADMINISTRATOR;
    }

    @Override
    public Map<String, Object> model() {
        return Map.of("fundingScanner", scanner.state().name().toLowerCase(Locale.ROOT));
    }
}
