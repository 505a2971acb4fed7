package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.reading.DeMinimisReader;
import fr.beffroi.workbench.aid.reading.DeMinimisReading;
import fr.beffroi.workbench.aid.received.DeclaredAids;
import fr.beffroi.workbench.aid.received.KnownAids;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The de minimis aid of a company, for programs. */
@RestController
@RequestMapping("/api/companies/{siren:\\d{9}}/de-minimis")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
class DeMinimisApi {
    private final AidAsked asked;
    private final Declarations declarations;
    private final DeclaredAids declared;
    private final KnownAids knownAids;
    private final DeMinimisReader reader;
    private final FaultWords words;

    DeMinimisApi(
            AidAsked asked,
            Declarations declarations,
            DeclaredAids declared,
            KnownAids knownAids,
            DeMinimisReader reader,
            FaultWords words) {
        this.asked = asked;
        this.declarations = declarations;
        this.declared = declared;
        this.knownAids = knownAids;
        this.reader = reader;
        this.words = words;
    }

    /**
     * An aid received; amounts in euros, as text so that no cent is lost.
     *
     * @param siren who received it; null for the company itself
     */
    record Declaration(
            @Nullable String siren,
            @Nullable String grantedOn,
            @Nullable String amount,
            @Nullable String regulation,
            @Nullable String funder) {}

    /** Where it stands on a day, today unless said otherwise. */
    @GetMapping
    DeMinimisReading read(@PathVariable String siren, @RequestParam(required = false) @Nullable LocalDate day) {
        Company company = asked.require(siren);
        return reader.read(knownAids.read(company.siren()), day == null ? LocalDate.now() : day);
    }

    /** Declares an aid; 422 with every fault. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
    DeMinimisReading declare(@PathVariable String siren, @RequestBody Declaration wish) {
        Company company = declarations.require(siren);
        Map<DeclarationField, String> typed = new EnumMap<>(DeclarationField.class);
        put(typed, DeclarationField.RECEIVER, wish.siren());
        put(typed, DeclarationField.GRANTED_ON, wish.grantedOn());
        put(typed, DeclarationField.AMOUNT, wish.amount());
        put(typed, DeclarationField.REGULATION, wish.regulation());
        put(typed, DeclarationField.FUNDER, wish.funder());
        Map<DeclarationField, TypedFields.Fault> faults = declarations.keep(company, typed);
        if (!faults.isEmpty()) {
            throw words.refused(faults.entrySet().stream()
                    .collect(Collectors.toMap(fault -> fault.getKey().apiName(), Map.Entry::getValue)));
        }
        return read(siren, null);
    }

    /** Takes a declaration back. */
    @DeleteMapping("/{aid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
    void withdraw(@PathVariable String siren, @PathVariable UUID aid) {
        Company company = declarations.require(siren);
        if (!declared.withdraw(company.siren(), aid)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static void put(Map<DeclarationField, String> typed, DeclarationField field, @Nullable String text) {
        if (text != null) {
            typed.put(field, text);
        }
    }
}
