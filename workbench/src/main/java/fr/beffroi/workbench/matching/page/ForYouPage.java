package fr.beffroi.workbench.matching.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For a company head: is there something for me, and what stops me? */
@Controller
@AllowedTo(Role.COMPANY_MEMBER)
class ForYouPage {
    private final OwnCompany own;
    private final ForYou forYou;

    ForYouPage(OwnCompany own, ForYou forYou) {
        this.own = own;
        this.forYou = forYou;
    }

    @GetMapping("/pour-vous")
    String show(Model model) {
        List<ForYou.Line> lines = own.find().map(forYou::list).orElse(List.of());
        model.addAttribute(
                "can", lines.stream().filter(line -> line.fit().isMaker()).toList());
        model.addAttribute(
                "nearly", lines.stream().filter(line -> !line.fit().isMaker()).toList());
        model.addAttribute("ownSiren", own.find().map(siren -> siren.number()).orElse(""));
        return "matching/for-you";
    }
}
