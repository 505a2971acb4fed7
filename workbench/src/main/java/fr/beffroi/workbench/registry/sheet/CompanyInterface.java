package fr.beffroi.workbench.registry.sheet;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Siren;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A company's page, for programs: what the person who asks may see, each fact with its source. */
@RestController
@AllowedTo(Role.ANONYMOUS)
class CompanyInterface {
    private final CompanySheets sheets;

    CompanyInterface(CompanySheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/api/companies/{siren:\\d{9}}")
    CompanySheet find(@PathVariable String siren) {
        return Siren.parse(siren)
                .flatMap(sheets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
