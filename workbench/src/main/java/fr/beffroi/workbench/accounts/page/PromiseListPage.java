package fr.beffroi.workbench.accounts.page;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseFaultsException;
import fr.beffroi.workbench.accounts.promise.PromiseWords;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All promises the viewer may see, with where each stands; and what an officer adds to a grant file. */
@Controller
class PromiseListPage {
    private final Promises promises;
    private final Statements statements;
    private final GrantFiles files;
    private final Register register;
    private final PromiseWords words;

    PromiseListPage(Promises promises, Statements statements, GrantFiles files, Register register, PromiseWords words) {
        this.promises = promises;
        this.statements = statements;
        this.files = files;
        this.register = register;
        this.words = words;
    }

    @GetMapping("/promesses")
    @AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.BUYER})
    @Transactional
    public String list(@RequestParam(name = "etat", defaultValue = "") String state, Model model) {
        LocalDate today = LocalDate.now();
        Map<UUID, List<Statement>> said = statements.list().stream().collect(Collectors.groupingBy(Statement::promise));
        List<Standing> all = promises.list().stream()
                .map(one -> Standing.of(one, said.getOrDefault(one.id(), List.of()), today))
                .sorted(Standing.BY_ATTENTION)
                .toList();
        model.addAttribute("all", all);
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(one -> state.isEmpty() || one.state().code().equals(state))
                        .toList());
        model.addAttribute("state", state);
        model.addAttribute("states", Standing.State.values());
        model.addAttribute("late", all.stream().filter(Standing::isLate).count());
        model.addAttribute(
                "companies", names(all.stream().map(Standing::promise).toList()));
        return "accounts/promises";
    }

    private Map<String, String> names(List<Promise> all) {
        return register
                .listCompanies(all.stream().map(one -> new Siren(one.siren())).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(company -> company.siren().number(), Company::name));
    }

    /** An officer adds what a file promises beside what its plan says. */
    @PostMapping("/dossiers/{file:[0-9a-f-]{36}}/promesses")
    @AllowedTo(Role.OFFICER)
    String type(
            @PathVariable UUID file,
            @RequestParam(name = "nature", defaultValue = "") String kind,
            @RequestParam(name = "quantite", defaultValue = "") String quantity,
            @RequestParam(name = "produit", defaultValue = "") String product,
            @RequestParam(name = "jour", defaultValue = "") String dueOn,
            @RequestParam(name = "preuve", defaultValue = "") String proof,
            RedirectAttributes flash) {
        var found = files.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> typed =
                Map.of("kind", kind, "quantity", quantity, "product", product, "dueOn", dueOn, "proof", proof);
        try {
            promises.type(found, typed, LocalDate.now());
        } catch (PromiseFaultsException e) {
            Map<String, String> faults = new HashMap<>();
            e.faults().forEach((field, fault) -> faults.put(field, words.fault(fault)));
            flash.addFlashAttribute("promiseFaults", faults);
            flash.addFlashAttribute("promiseTyped", typed);
        }
        return "redirect:/dossiers/" + file + "#promesses";
    }
}
