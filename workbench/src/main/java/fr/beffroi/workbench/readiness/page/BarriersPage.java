package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.region.Region;
import fr.beffroi.workbench.readiness.region.RegionBarriers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** What stops the region's companies from what they may aim at. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class BarriersPage {
    private final Catalogues catalogues;
    private final Region region;

    BarriersPage(Catalogues catalogues, Region region) {
        this.catalogues = catalogues;
        this.region = region;
    }

    @GetMapping("/freins")
    String show(@RequestParam(name = "vise", defaultValue = "machined-parts") String profile, Model model) {
        Profile found = require(profile);
        model.addAttribute("profiles", catalogues.current().profiles().values());
        model.addAttribute("profile", found);
        model.addAttribute("region", region.count(found));
        return "readiness/barriers";
    }

    /** The same for programs. */
    @GetMapping("/api/barriers")
    @ResponseBody
    RegionBarriers read(@RequestParam(defaultValue = "machined-parts") String profile) {
        return region.count(require(profile));
    }

    private Profile require(String code) {
        Profile found = catalogues.current().profiles().get(code);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
