package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The company somebody asks about: officers and auditors about any, a company's people about their own. */
@Component
class AidAsked {
    private final JdbcClient jdbc;
    private final Register register;

    AidAsked(JdbcClient jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /** The company of a number; 404 where there is none, 403 where the person may not ask about it. */
    @Transactional(readOnly = true)
    Company require(String number) {
        Company company = Siren.parse(number)
                .flatMap(register::findCompany)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayAsk(company.siren())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return company;
    }

    /** Whether the person may ask what a company could get. */
    @Transactional(readOnly = true)
    boolean mayAsk(Siren siren) {
        return jdbc.sql("select aid.viewer_asks_for(cast(:siren as char(9)))")
                .param("siren", siren.number())
                .query(Boolean.class)
                .single();
    }

    /** The company whose own people ask; empty for everybody else. */
    @Transactional(readOnly = true)
    Optional<Siren> findOwn() {
        return jdbc.sql("select siren from (select aid.viewer_company() as siren) own where siren is not null")
                .query((row, index) -> new Siren(row.getString(1)))
                .optional();
    }

    /** The size, where the register says enough; between small and medium it does not. */
    static Optional<SizeClass> knownSize(Company company) {
        String size = company.sizeClass();
        if (size == null || size.equals("sme")) {
            return Optional.empty();
        }
        return Optional.of(size.equals("micro") ? SizeClass.MICRO : SizeClass.LARGE);
    }
}
