package fr.beffroi.workbench.identity.signin;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.connect.ConnectSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@AllowedTo(Role.ANONYMOUS)
class SignInPage {
    private final ConnectSettings connect;

    SignInPage(ConnectSettings connect) {
        this.connect = connect;
    }

    @GetMapping("/connexion")
    String show(Model model) {
        model.addAttribute("connect", connect.isOn() ? connect.name() : null);
        return "identity/sign-in";
    }
}
