package fr.beffroi.workbench.funding.past;

import fr.beffroi.workbench.aid.eligibility.AidQuestion;
import fr.beffroi.workbench.aid.eligibility.Eligibilities;
import fr.beffroi.workbench.aid.eligibility.PartAnswer;
import fr.beffroi.workbench.aid.rule.CostLine;
import fr.beffroi.workbench.aid.rule.OtherAid;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.request.GrantRequest;
import fr.beffroi.workbench.registry.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks aid what the rules of a file's programme say to what it asks for. */
@Component
public class FileEligibility {
    private final Eligibilities eligibilities;
    private final FileParts parts;
    private final Register register;

    FileEligibility(Eligibilities eligibilities, FileParts parts, Register register) {
        this.eligibilities = eligibilities;
        this.parts = parts;
        this.register = register;
    }

    /**
     * Empty where the file is about no part of a programme, or the register no longer knows the company.
     *
     * @param appliedOn the day it was handed in
     * @param grantDay the day of the decision, or today
     */
    public Optional<PartAnswer> find(GrantFile file, GrantRequest request, LocalDate appliedOn, LocalDate grantDay) {
        if (parts.find(file).isEmpty() || register.findCompany(file.company()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(eligibilities.answerPart(
                question(file, request, appliedOn, grantDay), file.programme(), file.version(), file.part()));
    }

    private static AidQuestion question(GrantFile file, GrantRequest request, LocalDate appliedOn, LocalDate grantDay) {
        List<CostLine> costs = new ArrayList<>();
        for (GrantRequest.Cost cost : request.costs()) {
            costs.add(new CostLine(
                    String.valueOf(costs.size() + 1),
                    cost.kind(),
                    cost.purpose(),
                    cost.cents(),
                    cost.orderOn(),
                    cost.ageYears(),
                    null));
        }
        return new AidQuestion(
                file.company(),
                request.size(),
                costs,
                appliedOn,
                grantDay,
                request.jobs(),
                request.funders().stream()
                        .map(funder -> new OtherAid(funder.name(), funder.cents(), funder.intensity()))
                        .toList(),
                request.ownFundsCents(),
                request.inDifficulty(),
                request.recoveryOpen(),
                request.lastRedundancyOn(),
                request.disadvantaged());
    }
}
