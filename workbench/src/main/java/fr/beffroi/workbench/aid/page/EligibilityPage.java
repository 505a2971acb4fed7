package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.eligibility.Eligibilities;
import fr.beffroi.workbench.aid.reading.AidReader;
import fr.beffroi.workbench.aid.reading.AidReading;
import fr.beffroi.workbench.aid.reading.DeMinimisReader;
import fr.beffroi.workbench.aid.received.KnownAids;
import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.Purpose;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.web.form.PageField;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What could this company get for this cost? The question stands in the address, so that the answer can be sent to a colleague. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
class EligibilityPage {
    private final AidAsked asked;
    private final Eligibilities eligibilities;
    private final AidReader reader;
    private final DeMinimisReader deMinimis;
    private final KnownAids knownAids;

    EligibilityPage(
            AidAsked asked,
            Eligibilities eligibilities,
            AidReader reader,
            DeMinimisReader deMinimis,
            KnownAids knownAids) {
        this.asked = asked;
        this.eligibilities = eligibilities;
        this.reader = reader;
        this.deMinimis = deMinimis;
        this.knownAids = knownAids;
    }

    @GetMapping("/entreprises/{siren:\\d{9}}/aides")
    String show(@PathVariable String siren, @RequestParam Map<String, String> sent, Model model) {
        Company company = asked.require(siren);
        LocalDate today = LocalDate.now();
        Map<QuestionField, String> typed = new EnumMap<>(QuestionField.class);
        for (QuestionField field : QuestionField.values()) {
            String text = sent.get(field.pageName());
            if (text != null) {
                typed.put(field, text);
            }
        }
        model.addAttribute("company", company);
        model.addAttribute("kinds", CostKind.values());
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("sizes", SizeClass.values());
        Map<String, TypedFields.Fault> faults = new LinkedHashMap<>();
        if (typed.isEmpty()) {
            AidAsked.knownSize(company).ifPresent(size -> typed.put(QuestionField.SIZE, size.name()));
            typed.put(QuestionField.APPLIED_ON, today.toString());
            model.addAttribute("deMinimis", deMinimis.read(knownAids.read(company.siren()), today));
        } else {
            QuestionReader.Outcome outcome = QuestionReader.read(company.siren(), typed, today);
            faults.putAll(PageField.byPageName(new TreeMap<>(outcome.faults())));
            if (outcome.question() != null) {
                AidReading reading = reader.read(eligibilities.answer(outcome.question()));
                model.addAttribute("reading", reading);
                model.addAttribute("deMinimis", reading.deMinimis());
            }
        }
        model.addAttribute("values", PageField.byPageName(typed));
        model.addAttribute("faults", faults);
        return "aid/eligibility";
    }
}
