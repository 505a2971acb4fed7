package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Who writes on a company's page: officers, and the company's own members. */
@Component
class EditRights {
    private final JdbcClient jdbc;
    private final Register register;

    EditRights(JdbcClient jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /** The company of a number the person may write on; 404 where there is none, 403 where it is not theirs. */
    @Transactional(readOnly = true)
    public Company require(String number) {
        Company company = Siren.parse(number)
                .flatMap(register::findCompany)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean may = jdbc.sql("""
                select platform.viewer_role() = 'officer' or (registry.viewer_company() = cast(:siren as char(9))) is true""")
                .param("siren", company.siren().number())
                .query(Boolean.class)
                .single();
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return company;
    }

    /** 403 for everybody but officers: they bring companies in. */
    void requireKeeper() {
        if (Viewers.current().role() != Role.OFFICER) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
