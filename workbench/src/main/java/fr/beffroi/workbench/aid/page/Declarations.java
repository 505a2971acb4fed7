package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.deminimis.Regulation;
import fr.beffroi.workbench.aid.received.DeclaredAids;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Aid received, as it was typed: kept, or every fault told. */
@Component
class Declarations {
    private static final int LONGEST_FUNDER = 200;

    private final AidAsked asked;
    private final DeclaredAids declared;

    Declarations(AidAsked asked, DeclaredAids declared) {
        this.asked = asked;
        this.declared = declared;
    }

    /** The company of a number the person may declare for; 404 where there is none, 403 where it is not theirs to say. */
    Company require(String number) {
        Company company = asked.require(number);
        if (!declared.isDeclarable(company.siren())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return company;
    }

    /** Keeps it where nothing is at fault; what is at fault, empty where it was kept. */
    Map<DeclarationField, TypedFields.Fault> keep(Company company, Map<DeclarationField, String> typed) {
        TypedFields<DeclarationField> fields = new TypedFields<>(typed);
        Siren receiver = receiver(company, fields);
        LocalDate day = fields.day(DeclarationField.GRANTED_ON);
        if (fields.text(DeclarationField.GRANTED_ON).isEmpty()) {
            fields.fault(DeclarationField.GRANTED_ON, "missing");
        } else if (day != null && day.isAfter(LocalDate.now())) {
            fields.fault(DeclarationField.GRANTED_ON, "future");
        }
        long cents = fields.cents(DeclarationField.AMOUNT, true);
        Regulation regulation = Regulation.findByNumber(fields.text(DeclarationField.REGULATION))
                .orElseGet(() -> {
                    fields.fault(
                            DeclarationField.REGULATION,
                            fields.text(DeclarationField.REGULATION).isEmpty() ? "missing" : "choice");
                    return Regulation.GENERAL;
                });
        String funder = fields.text(DeclarationField.FUNDER);
        if (funder.length() > LONGEST_FUNDER) {
            fields.fault(DeclarationField.FUNDER, "long");
        }
        if (fields.faults().isEmpty()) {
            declared.declare(company.siren(), receiver, Objects.requireNonNull(day), cents, regulation, funder);
        }
        return fields.faults();
    }

    private Siren receiver(Company company, TypedFields<DeclarationField> fields) {
        String text = fields.text(DeclarationField.RECEIVER);
        if (text.isEmpty()) {
            return company.siren();
        }
        Siren receiver = Siren.parse(text).orElse(null);
        if (receiver == null) {
            fields.fault(DeclarationField.RECEIVER, "siren");
            return company.siren();
        }
        if (!declared.isOfUndertaking(company.siren(), receiver)) {
            fields.fault(DeclarationField.RECEIVER, "stranger");
        }
        return receiver;
    }
}
