package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.received.KnownReorganisation;
import fr.beffroi.workbench.aid.received.Reorganisations;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.EnumMap;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Mergers and splits, for programs. */
@RestController
@RequestMapping("/api/companies/{siren:\\d{9}}/reorganisations")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
class ReorganisationApi {
    private final AidAsked asked;
    private final Reorganisations reorganisations;
    private final ReorganisationForms forms;
    private final FaultWords words;

    ReorganisationApi(AidAsked asked, Reorganisations reorganisations, ReorganisationForms forms, FaultWords words) {
        this.asked = asked;
        this.reorganisations = reorganisations;
        this.forms = forms;
        this.words = words;
    }

    /**
     * One to write down.
     *
     * @param kind {@code MERGER} or {@code SPLIT}
     * @param company who is absorbed or split; null for the company of the address
     * @param parts one a line: a SIREN, and of a split its share of the equity in percent
     */
    record Wish(
            @Nullable String kind,
            @Nullable String on,
            @Nullable String company,
            @Nullable String parts) {}

    @GetMapping
    List<KnownReorganisation> list(@PathVariable String siren) {
        return reorganisations.list(asked.require(siren).siren().number());
    }

    /** Writes one down; 422 with every fault. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.OFFICER)
    List<KnownReorganisation> record(@PathVariable String siren, @RequestBody Wish wish) {
        Company company = asked.require(siren);
        Map<ReorganisationField, String> typed = new EnumMap<>(ReorganisationField.class);
        put(typed, ReorganisationField.KIND, wish.kind());
        put(typed, ReorganisationField.ON, wish.on());
        put(typed, ReorganisationField.COMPANY, wish.company());
        put(typed, ReorganisationField.PARTS, wish.parts());
        Map<ReorganisationField, TypedFields.Fault> faults = forms.keep(company, typed);
        if (!faults.isEmpty()) {
            throw words.refused(faults.entrySet().stream()
                    .collect(Collectors.toMap(fault -> fault.getKey().apiName(), Map.Entry::getValue)));
        }
        return list(siren);
    }

    /** Takes one out that was wrong. */
    @DeleteMapping("/{aid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Role.OFFICER)
    void remove(@PathVariable String siren, @PathVariable UUID aid) {
        if (!reorganisations.remove(asked.require(siren).siren().number(), aid)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static void put(Map<ReorganisationField, String> typed, ReorganisationField field, @Nullable String text) {
        if (text != null) {
            typed.put(field, text);
        }
    }
}
