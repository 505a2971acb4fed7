package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.received.RegisterImport;
import fr.beffroi.workbench.aid.received.UnusableRegisterException;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The open register of de minimis aid: what is held of it, and bringing in a newer export. */
@Controller
@RequestMapping("/aides/registre")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class RegisterPage {
    private final RegisterImport register;

    RegisterPage(RegisterImport register) {
        this.register = register;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("held", register.findHeld().orElse(null));
        model.addAttribute("mayImport", Viewers.current().role() == Role.OFFICER);
        return "aid/register";
    }

    /** Brings an export in, or says what is wrong with it. */
    @PostMapping
    @AllowedTo(Role.OFFICER)
    String read(@RequestParam("fichier") MultipartFile file, RedirectAttributes flash) throws IOException {
        try {
            flash.addFlashAttribute("outcome", register.read(file.getBytes()));
        } catch (UnusableRegisterException e) {
            flash.addFlashAttribute("refused", e.reason());
            flash.addFlashAttribute("found", e.found());
        }
        return "redirect:/aides/registre";
    }
}
