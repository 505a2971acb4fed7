package fr.beffroi.workbench.registry.sheet;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads company sheets. Reading another company's capacities or costs is recorded. */
@Service
public class CompanySheets {
    private final JdbcClient jdbc;
    private final Register register;
    private final AuditLog audit;

    CompanySheets(JdbcClient jdbc, Register register, AuditLog audit) {
        this.jdbc = jdbc;
        this.register = register;
        this.audit = audit;
    }

    /** The sheet of a company, if there is one and it may be seen. */
    @Transactional
    public Optional<CompanySheet> find(Siren siren) {
        SheetRows rows = new SheetRows(jdbc, siren);
        return rows.identity().map(identity -> {
            CompanySheet sheet = new CompanySheet(
                    identity,
                    rows.sites(),
                    rows.capabilities(),
                    rows.resources(),
                    rows.credentials(),
                    rows.links(),
                    relatives(siren),
                    rows.contacts(),
                    rows.isEditable());
            recordReading(sheet);
            return sheet;
        });
    }

    private List<CompanySheet.Relative> relatives(Siren siren) {
        List<Siren> tied = register.listSingleUndertaking(siren).stream()
                .filter(other -> !other.equals(siren))
                .toList();
        return register.listCompanies(tied).stream()
                .map(company -> new CompanySheet.Relative(company.siren().number(), company.name()))
                .toList();
    }

    private void recordReading(CompanySheet sheet) {
        boolean own = jdbc.sql("select (registry.viewer_company() = cast(:siren as char(9))) is true")
                .param("siren", sheet.identity().siren())
                .query(Boolean.class)
                .single();
        boolean secret = sheet.resources().stream()
                .anyMatch(
                        resource -> resource.cost() != null || !resource.hours().isEmpty());
        if (secret && !own) {
            audit.record("capacity.read", "company", sheet.identity().siren());
        }
    }
}
