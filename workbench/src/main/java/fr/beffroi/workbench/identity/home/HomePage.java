package fr.beffroi.workbench.identity.home;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.HomePart;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@AllowedTo(Role.ANONYMOUS)
class HomePage {
    private final List<HomePart> parts;

    HomePage(ObjectProvider<HomePart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(HomePart::order)).toList();
    }

    @GetMapping("/")
    String show(Model model) {
        List<HomePart> shown = parts.stream().filter(HomePart::isShown).toList();
        shown.forEach(part -> model.addAllAttributes(part.model()));
        model.addAttribute("parts", shown.stream().map(HomePart::fragment).toList());
        return Viewers.current().isSignedIn() ? "identity/home" : "identity/welcome";
    }
}
