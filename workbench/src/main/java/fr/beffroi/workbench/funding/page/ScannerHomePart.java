package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.HomePart;
import fr.beffroi.workbench.web.scan.ClamdScanner;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells administrators whether files that are sent are looked into before they are kept. */
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
