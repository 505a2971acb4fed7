package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.obligation.Obligation;
import fr.beffroi.workbench.funding.obligation.ObligationRefusedException;
import fr.beffroi.workbench.funding.obligation.Obligations;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.paper.RefusedPaperException;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What grants oblige to for years: the list by day, the company's proof, and what an officer finds. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
class ObligationPage {
    private final FileAsked asked;
    private final FileView view;
    private final Obligations obligations;
    private final Papers papers;
    private final FileWords words;
    private final Register register;
    private final TransactionTemplate transactions;

    ObligationPage(
            FileAsked asked,
            FileView view,
            Obligations obligations,
            Papers papers,
            FileWords words,
            Register register,
            TransactionTemplate transactions) {
        this.asked = asked;
        this.view = view;
        this.obligations = obligations;
        this.papers = papers;
        this.words = words;
        this.register = register;
        this.transactions = transactions;
    }

    @GetMapping("/obligations")
    String list(Model model) {
        List<Obligations.OfFile> lines = obligations.listDated(LocalDate.now());
        Obligation.Status own = Viewers.current().role() == Role.COMPANY_MEMBER
                ? Obligation.Status.OVERDUE
                : Obligation.Status.ANSWERED;
        model.addAttribute(
                "lines", lines.stream().filter(one -> one.obligation().open()).toList());
        model.addAttribute(
                "breached", lines.stream().filter(ObligationPage::isToClaim).toList());
        model.addAttribute(
                "settled",
                lines.stream()
                        .filter(one -> !one.obligation().open() && !isToClaim(one))
                        .toList());
        model.addAttribute(
                "companies",
                register
                        .listCompanies(
                                lines.stream().map(one -> one.file().company()).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Company::siren, Company::name)));
        model.addAttribute(
                "waiting",
                lines.stream()
                        .filter(one -> (isToClaim(one) && Viewers.current().role() != Role.COMPANY_MEMBER)
                                || one.obligation().status() == own
                                || one.obligation().status() == Obligation.Status.OVERDUE)
                        .count());
        return "funding/obligations";
    }

    /** A breach whose money nobody has claimed back yet: the list is of files whose aid still stands. */
    private static boolean isToClaim(Obligations.OfFile one) {
        BigDecimal claim = one.obligation().claimEuros();
        return claim != null && claim.signum() > 0;
    }

    /** The company's answer with its proof; the paper is kept with the answer, or neither is. */
    @PostMapping("/dossiers/{file:[0-9a-f-]{36}}/obligations/reponse")
    @AllowedTo(Role.COMPANY_MEMBER)
    String answer(
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "") String echeance,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(name = "piece", required = false) @Nullable MultipartFile piece,
            Model model)
            throws IOException {
        GrantFile found = asked.require(file);
        byte[] content = piece == null ? new byte[0] : piece.getBytes();
        String name = piece == null ? "" : Objects.requireNonNullElse(piece.getOriginalFilename(), "");
        try {
            transactions.executeWithoutResult(status -> obligations.answer(
                    found,
                    condition,
                    echeance,
                    texte,
                    content.length == 0 ? null : papers.add(found, Papers.OTHER, name, content),
                    LocalDate.now()));
        } catch (RefusedPaperException e) {
            model.addAttribute("obligationPaperRefused", words.refusal(e));
            return refused(found, condition + "-" + echeance, Map.of("texte", texte), model);
        } catch (ObligationRefusedException e) {
            return refused(found, condition + "-" + echeance, Map.of("texte", texte), e, model);
        }
        return "redirect:/dossiers/" + file + "#obligations";
    }

    /** An officer finds that it was kept. */
    @PostMapping("/dossiers/{file:[0-9a-f-]{36}}/obligations/accord")
    @AllowedTo(Role.OFFICER)
    String accept(
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "") String echeance,
            Model model) {
        GrantFile found = asked.require(file);
        try {
            obligations.accept(found, condition, echeance, LocalDate.now());
        } catch (ObligationRefusedException e) {
            return refused(found, condition + "-" + echeance, Map.of(), e, model);
        }
        return "redirect:/dossiers/" + file + "#obligations";
    }

    /** An officer finds that it was broken; what to claim back stands ready in the step that claims it. */
    @PostMapping("/dossiers/{file:[0-9a-f-]{36}}/obligations/manquement")
    @AllowedTo(Role.OFFICER)
    String breach(
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "") String echeance,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String depuis,
            @RequestParam(defaultValue = "") String emplois,
            Model model) {
        GrantFile found = asked.require(file);
        try {
            obligations.breach(
                    found,
                    condition,
                    echeance,
                    Map.of("reason", motif, "since", depuis, "jobsKept", emplois),
                    LocalDate.now());
        } catch (ObligationRefusedException e) {
            return refused(
                    found,
                    condition + "-" + echeance,
                    Map.of("motif", motif, "depuis", depuis, "emplois", emplois),
                    e,
                    model);
        }
        return "redirect:/dossiers/" + file;
    }

    private String refused(
            GrantFile file, String key, Map<String, String> typed, ObligationRefusedException refused, Model model) {
        model.addAttribute("obligationRefused", refused.reason());
        model.addAttribute("obligationFaults", refused.faults());
        return refused(file, key, typed, model);
    }

    private String refused(GrantFile file, String key, Map<String, String> typed, Model model) {
        model.addAttribute("obligationHere", key);
        model.addAttribute("obligationTyped", typed);
        return view.show(file, model);
    }
}
