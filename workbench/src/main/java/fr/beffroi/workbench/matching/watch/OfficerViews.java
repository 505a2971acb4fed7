package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Lots for any company and companies for any lot, as far as the register shows them to whoever asks. What a company's own watch says is not in it. */
@Controller
@AllowedTo({Role.OFFICER, Role.BUYER})
class OfficerViews {
    private static final int SHOWN = 40;

    private final Register register;
    private final CompanyProfiles profiles;
    private final Matches matches;
    private final OpenLots lots;

    OfficerViews(Register register, CompanyProfiles profiles, Matches matches, OpenLots lots) {
        this.register = register;
        this.profiles = profiles;
        this.matches = matches;
        this.lots = lots;
    }

    @GetMapping("/entreprises/{siren:\\d{9}}/marches")
    @AllowedTo(Role.OFFICER)
    String lots(@PathVariable String siren, Model model) {
        Company company = require(siren);
        model.addAttribute("company", company);
        model.addAttribute("suits", lotsOf(company));
        return "matching/company";
    }

    @GetMapping("/api/companies/{siren:\\d{9}}/lots")
    @AllowedTo(Role.OFFICER)
    @ResponseBody
    List<LotScore> lotsInterface(@PathVariable String siren) {
        return lotsOf(require(siren));
    }

    @GetMapping("/marches/{number:\\d{1,15}}/entreprises")
    String companies(@PathVariable long number, @RequestParam(defaultValue = "") String lot, Model model) {
        OpenLots.OpenLot asked = require(number, lot);
        model.addAttribute("lot", asked.lot());
        model.addAttribute("companies", matches.companiesFor(asked));
        return "matching/lot";
    }

    @GetMapping("/api/tender-lots/{number:\\d{1,15}}/companies")
    @ResponseBody
    List<CompanyScore> companiesInterface(@PathVariable long number, @RequestParam(defaultValue = "") String lot) {
        return matches.companiesFor(require(number, lot));
    }

    private List<LotScore> lotsOf(Company company) {
        return profiles
                .find(company.siren(), WatchSettings.NONE, List.of())
                .map(matches::lotsFor)
                .orElse(List.of())
                .stream()
                .limit(SHOWN)
                .toList();
    }

    private Company require(String siren) {
        return Siren.parse(siren)
                .flatMap(register::findCompany)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private OpenLots.OpenLot require(long notice, String lot) {
        return lots.find(notice, lot).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
