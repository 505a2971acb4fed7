package fr.beffroi.workbench.identity.signin;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@AllowedTo(Role.ANONYMOUS)
class SignInPage {

    @GetMapping("/connexion")
    String show() {
        return "identity/sign-in";
    }
}
