package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.eligibility.AidQuestion;
import fr.beffroi.workbench.aid.eligibility.Eligibilities;
import fr.beffroi.workbench.aid.reading.AidReader;
import fr.beffroi.workbench.aid.reading.AidReading;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Company;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could this company get for this cost, for programs. */
@RestController
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
class EligibilityApi {
    private final AidAsked asked;
    private final Eligibilities eligibilities;
    private final AidReader reader;
    private final FaultWords words;

    EligibilityApi(AidAsked asked, Eligibilities eligibilities, AidReader reader, FaultWords words) {
        this.asked = asked;
        this.eligibilities = eligibilities;
        this.reader = reader;
        this.words = words;
    }

    /**
     * The answer of every published programme; amounts in euros, days as {@code 2026-11-24}.
     *
     * @param sent {@code amount}, {@code kind}, {@code purpose}, {@code size} and, where they matter, {@code orderedOn}, {@code ageYears}, {@code
     *     appliedOn}, {@code grantDay}, {@code jobs}, {@code otherAmount}, {@code otherIntensity}, {@code ownFunds}, {@code lastRedundancyOn},
     *     {@code inDifficulty}, {@code recoveryOpen}, {@code disadvantaged}
     */
    @GetMapping("/api/companies/{siren:\\d{9}}/aid")
    AidReading answer(@PathVariable String siren, @RequestParam Map<String, String> sent) {
        Company company = asked.require(siren);
        Map<QuestionField, String> typed = new EnumMap<>(QuestionField.class);
        for (QuestionField field : QuestionField.values()) {
            if (sent.containsKey(field.apiName())) {
                typed.put(field, sent.get(field.apiName()));
            }
        }
        AidAsked.knownSize(company).ifPresent(size -> typed.putIfAbsent(QuestionField.SIZE, size.name()));
        QuestionReader.Outcome outcome = QuestionReader.read(company.siren(), typed, LocalDate.now());
        AidQuestion question = outcome.question();
        if (question == null) {
            throw words.refused(outcome.faults().entrySet().stream()
                    .collect(Collectors.toMap(fault -> fault.getKey().apiName(), Map.Entry::getValue)));
        }
        return reader.read(eligibilities.answer(question));
    }
}
