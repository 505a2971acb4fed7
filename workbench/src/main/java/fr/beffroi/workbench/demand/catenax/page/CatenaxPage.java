package fr.beffroi.workbench.demand.catenax.page;

import fr.beffroi.workbench.demand.catenax.CatenaxExchange;
import fr.beffroi.workbench.demand.catenax.CatenaxReader;
import fr.beffroi.workbench.demand.catenax.CatenaxReading;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A partner's file becomes needs and capacities; what of it could not be read is told place by place. */
@Controller
@RequestMapping("/besoins/catenax")
@AllowedTo({Role.BUYER, Role.OFFICER})
class CatenaxPage {
    private final CatenaxExchange exchange;
    private final CatenaxWords words;

    CatenaxPage(CatenaxExchange exchange, CatenaxWords words) {
        this.exchange = exchange;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("balances", exchange.listBalances());
        return "demand/catenax";
    }

    @PostMapping
    String take(@RequestParam(required = false) @Nullable MultipartFile fichier, Model model) throws IOException {
        if (fichier == null || fichier.isEmpty()) {
            model.addAttribute("missing", true);
            return show(model);
        }
        byte[] content = fichier.getBytes();
        CatenaxReading reading = CatenaxReader.read(content);
        exchange.take(reading, Sha256.of(content));
        model.addAttribute("reading", reading);
        model.addAttribute("faults", words.faults(reading));
        return show(model);
    }
}
