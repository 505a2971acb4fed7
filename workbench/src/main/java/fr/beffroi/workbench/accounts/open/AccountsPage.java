package fr.beffroi.workbench.accounts.open;

import fr.beffroi.workbench.accounts.money.Money;
import fr.beffroi.workbench.accounts.money.MoneyReader;
import fr.beffroi.workbench.accounts.told.PublicEffects;
import fr.beffroi.workbench.accounts.told.ToldSum;
import fr.beffroi.workbench.funding.open.Authority;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the money is and what it brought, for everybody. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class AccountsPage {
    private final MoneyReader money;
    private final PublicEffects effects;
    private final Authority authority;

    AccountsPage(MoneyReader money, PublicEffects effects, Authority authority) {
        this.money = money;
        this.effects = effects;
        this.authority = authority;
    }

    @GetMapping("/comptes")
    String show(Model model) {
        List<ToldSum> sums = effects.listSums();
        OpenAccounts accounts = OpenAccounts.of(money.read(), sums, effects.listResults());
        Map<String, String> names = new TreeMap<>();
        accounts.money().lines().forEach(line -> names.put(line.programme(), line.programmeName()));
        model.addAttribute("accounts", accounts);
        model.addAttribute("total", accounts.money().total());
        model.addAttribute("first", accounts.findFirst().orElse(null));
        model.addAttribute("announced", Money.ANNOUNCED);
        model.addAttribute("sums", sums);
        model.addAttribute("programmes", names);
        model.addAttribute("toldOn", effects.findLastPublication().orElse(null));
        model.addAttribute("drawnUp", Instant.now());
        model.addAttribute(
                "authority", authority.find().map(Authority.Named::name).orElse(null));
        return "accounts/open";
    }

    @GetMapping("/comptes/dictionnaire")
    String dictionary(Model model) {
        model.addAttribute("tables", Arrays.asList(OpenTable.values()));
        return "accounts/dictionary";
    }
}
