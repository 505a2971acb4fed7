package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/**
 * Facts of companies, for programs. {@code kind} is {@code sites}, {@code capabilities}, {@code resources}, {@code credentials},
 * {@code contacts}, {@code links} (who holds it) or {@code holdings} (whom it holds); the body is an object of the same fields as on the page, a PUT writes all of them.
 */
@RestController
@RequestMapping("/api/companies")
@AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
class FactInterface {
    private final EditRights rights;
    private final Register register;
    private final Facts facts;
    private final FactForms forms;

    FactInterface(EditRights rights, Register register, Facts facts, FactForms forms) {
        this.rights = rights;
        this.register = register;
        this.facts = facts;
        this.forms = forms;
    }

    /** What was made. */
    record Made(String key) {}

    @PutMapping("/{siren:\\d{9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(@PathVariable String siren, @RequestBody JsonNode body) {
        Map<String, List<String>> typed = typed(FactKind.COMPANY, body);
        if (Siren.isValid(siren) && register.findCompany(new Siren(siren)).isEmpty()) {
            rights.requireKeeper();
            facts.create(new Siren(siren), typed);
            return;
        }
        Company company = rights.require(siren);
        require(facts.change(FactKind.COMPANY, company.siren(), siren, typed));
    }

    @PostMapping("/{siren:\\d{9}}/{kind}")
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@PathVariable String siren, @PathVariable String kind, @RequestBody JsonNode body) {
        Company company = rights.require(siren);
        FactKind of = kind(kind);
        return new Made(facts.add(of, company.siren(), typed(of, body)));
    }

    @PutMapping("/{siren:\\d{9}}/{kind}/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable String siren,
            @PathVariable String kind,
            @PathVariable String key,
            @RequestBody JsonNode body) {
        Company company = rights.require(siren);
        FactKind of = kind(kind);
        require(facts.change(of, company.siren(), key, typed(of, body)));
    }

    @DeleteMapping("/{siren:\\d{9}}/{kind}/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String siren, @PathVariable String kind, @PathVariable String key) {
        require(facts.remove(kind(kind), rights.require(siren).siren(), key));
    }

    private static void require(boolean done) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static FactKind kind(String code) {
        return FactKind.ofCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The body's fields as they would be typed; one that is unknown is a fault, so that no misspelt field is lost in silence. */
    private static Map<String, List<String>> typed(FactKind kind, JsonNode body) {
        Map<String, List<String>> typed = TypedJson.read(body);
        Set<String> unknown = new HashSet<>(typed.keySet());
        kind.fields().forEach(field -> unknown.remove(field.name()));
        List<String> more = kind == FactKind.RESOURCE
                ? ResourceFigures.FIELDS
                : kind == FactKind.SITE ? List.of("siret") : List.of();
        unknown.removeAll(more);
        if (!unknown.isEmpty()) {
            String known = String.join(
                    ", ",
                    Stream.concat(kind.fields().stream().map(FactField::name), more.stream())
                            .toList());
            throw new FactFaultsException(unknown.stream()
                    .sorted()
                    .map(name -> FactFault.of(name, String.join(", ", typed.get(name)), "noSuchField", known))
                    .toList());
        }
        return typed;
    }

    /** One fault, as elsewhere in the interface. */
    record Fault(String place, String value, String message) {}

    @ExceptionHandler
    ProblemDetail faults(FactFaultsException e) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setProperty(
                "faults",
                e.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.value(), forms.say(fault)))
                        .toList());
        return problem;
    }
}
