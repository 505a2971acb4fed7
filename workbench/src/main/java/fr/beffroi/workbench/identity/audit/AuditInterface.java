package fr.beffroi.workbench.identity.audit;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The audit log, for programs of administrators and auditors. */
@RestController
@RequestMapping("/api/audit")
@AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
class AuditInterface {
    private final AuditReading log;

    AuditInterface(AuditReading log) {
        this.log = log;
    }

    /**
     * What the verification found.
     *
     * @param sealed links of the chain
     * @param waiting entries that are not sealed yet
     * @param end the chain's last point, to note down elsewhere
     */
    record Verified(boolean intact, List<AuditFinding> findings, long sealed, long waiting, String end) {}

    @GetMapping
    List<AuditReading.Line> list(
            @RequestParam(defaultValue = "") String action, @RequestParam(required = false) @Nullable Long before) {
        return log.list(action, before);
    }

    @GetMapping("/verification")
    Verified verify(@RequestParam(defaultValue = "") String noted) throws SQLException {
        try {
            AuditResult result = log.verify(noted.isBlank() ? null : AuditPoint.parse(noted));
            return new Verified(
                    result.findings().isEmpty(),
                    result.findings(),
                    result.sealed(),
                    result.waiting(),
                    result.end().toString());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }
}
