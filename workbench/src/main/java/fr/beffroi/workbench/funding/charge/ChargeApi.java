package fr.beffroi.workbench.funding.charge;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Colleagues;
import fr.beffroi.workbench.identity.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who is in charge of a file, for programs. */
@RestController
@RequestMapping("/api/grant-files/{file}/people-in-charge")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
class ChargeApi {
    private final GrantFiles files;
    private final Charges charges;

    ChargeApi(GrantFiles files, Charges charges) {
        this.files = files;
        this.charges = charges;
    }

    /**
     * On each side the one in charge.
     *
     * @param colleagues to whom the caller may hand it over
     */
    record PeopleInCharge(List<Charges.InCharge> inCharge, List<Colleagues.Colleague> colleagues) {}

    /** Who is to be in charge on the caller's side, by pseudonym. */
    record NewPerson(@NotNull UUID person) {}

    @GetMapping
    PeopleInCharge read(@PathVariable UUID file) {
        return new PeopleInCharge(charges.list(require(file)), charges.listColleagues());
    }

    /** Hands it over; 422 where that is no colleague of the caller's. */
    @PutMapping
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
    PeopleInCharge give(@PathVariable UUID file, @Valid @RequestBody NewPerson wish) {
        if (!charges.give(require(file), wish.person())) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return read(file);
    }

    private GrantFile require(UUID file) {
        return files.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
