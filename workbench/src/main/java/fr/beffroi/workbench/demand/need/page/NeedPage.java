package fr.beffroi.workbench.demand.need.page;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.NeedPart;
import fr.beffroi.workbench.demand.need.Approaches;
import fr.beffroi.workbench.demand.need.EarlySights;
import fr.beffroi.workbench.demand.need.NeedWish;
import fr.beffroi.workbench.demand.need.StoredNeeds;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Needs: the list, one need as the viewer may see it, and what its owner and companies do about it. */
@Controller
@RequestMapping("/besoins")
class NeedPage {
    private static final int LONGEST_MESSAGE = 2000;

    private final StoredNeeds needs;
    private final Approaches approaches;
    private final EarlySights sights;
    private final Register register;
    private final NeedWords words;
    private final List<NeedPart> parts;

    NeedPage(
            StoredNeeds needs,
            Approaches approaches,
            EarlySights sights,
            Register register,
            NeedWords words,
            List<NeedPart> parts) {
        this.needs = needs;
        this.approaches = approaches;
        this.sights = sights;
        this.register = register;
        this.words = words;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(NeedPart::order)).toList();
    }

    @GetMapping
    @AllowedTo(Role.ANONYMOUS)
    String list(Model model) {
        List<Need> open = needs.listOpenNeeds();
        needs.noteSeen(open);
        model.addAttribute("needs", open.stream().filter(need -> !need.own()).toList());
        model.addAttribute("ownNeeds", needs.listOwnNeeds());
        model.addAttribute("mayAsk", mayAsk());
        return "demand/needs";
    }

    @GetMapping("/{need}")
    @AllowedTo(Role.ANONYMOUS)
    String show(@PathVariable UUID need, Model model) {
        Need found = require(need);
        needs.noteSeen(List.of(found));
        model.addAttribute("need", found);
        model.addAttribute("title", words.title(found.shape()));
        needs.findWish(need).ifPresent(wish -> owner(found, wish, model));
        model.addAttribute("ownCompany", approaches.findOwnCompany().isPresent());
        model.addAttribute("approaches", approaches.list(need));
        model.addAttribute(
                "companies",
                names(approaches.list(need).stream().map(one -> one.siren()).toList()));
        List<NeedPart> shown =
                parts.stream().filter(part -> part.isShown(found)).toList();
        shown.forEach(part -> model.addAllAttributes(part.model(found)));
        model.addAttribute("parts", shown.stream().map(NeedPart::fragment).toList());
        return "demand/need";
    }

    private void owner(Need need, NeedWish wish, Model model) {
        model.addAttribute("wish", wish);
        model.addAttribute("face", needs.face(wish));
        model.addAttribute("fresh", needs.isFaceFresh(need.id(), wish));
        model.addAttribute("sights", sights.list(need.id()));
        model.addAttribute("namedCompanies", register.listCompanies(wish.named()));
    }

    private Map<String, String> names(List<Siren> sirens) {
        Map<String, String> names = new LinkedHashMap<>();
        names.putAll(register.listCompanies(sirens).stream()
                .collect(Collectors.toMap(company -> company.siren().number(), Company::name, (one, same) -> one)));
        sirens.forEach(siren -> names.putIfAbsent(siren.number(), siren.spaced()));
        return names;
    }

    /** Shows it to others, as it is written now. */
    @PostMapping("/{need}/publication")
    @AllowedTo({Role.BUYER, Role.OFFICER})
    String publish(@PathVariable UUID need, RedirectAttributes flash) {
        switch (needs.publish(need)) {
            case NOT_OWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case INCOMPLETE -> flash.addFlashAttribute("refused", "need.refused.incomplete");
            case DONE -> flash.addFlashAttribute("done", "need.done.published");
        }
        return "redirect:/besoins/" + need;
    }

    /** Closes it, or opens it again. */
    @PostMapping("/{need}/cloture")
    @AllowedTo({Role.BUYER, Role.OFFICER})
    String close(@PathVariable UUID need, @RequestParam(defaultValue = "") String rouvrir) {
        if (!needs.setOpen(need, rouvrir.equals("oui"))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/besoins/" + need;
    }

    /** A company comes forward, or who asks invites one. */
    @PostMapping("/{need}/approches")
    @AllowedTo({Role.COMPANY_MEMBER, Role.BUYER, Role.OFFICER})
    String approach(
            @PathVariable UUID need,
            @RequestParam(defaultValue = "") String siren,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes flash) {
        Need found = require(need);
        String text = message.strip();
        if (text.length() > LONGEST_MESSAGE) {
            flash.addFlashAttribute("refused", "need.refused.message");
            flash.addFlashAttribute("message", text);
            return "redirect:/besoins/" + need;
        }
        boolean done = found.own()
                ? Siren.parse(siren)
                        .filter(one -> register.findCompany(one).isPresent())
                        .map(one -> found.published() && found.open() && approaches.invite(found, one, text))
                        .orElse(false)
                : found.open() && approaches.comeForward(found, text);
        flash.addFlashAttribute(done ? "done" : "refused", done ? "need.done.approached" : "need.refused.approach");
        return "redirect:/besoins/" + need;
    }

    /** The other side answers. */
    @PostMapping("/{need}/approches/{approach}")
    @AllowedTo({Role.COMPANY_MEMBER, Role.BUYER, Role.OFFICER})
    String answer(
            @PathVariable UUID need,
            @PathVariable UUID approach,
            @RequestParam(defaultValue = "") String accepte,
            RedirectAttributes flash) {
        if (!approaches.answer(need, approach, accepte.equals("oui"))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute("done", accepte.equals("oui") ? "need.done.accepted" : "need.done.declined");
        return "redirect:/besoins/" + need;
    }

    private Need require(UUID id) {
        return needs.findNeed(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean mayAsk() {
        Role role = Viewers.current().role();
        return role == Role.BUYER || role == Role.OFFICER;
    }
}
