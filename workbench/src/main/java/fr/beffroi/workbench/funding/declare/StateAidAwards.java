package fr.beffroi.workbench.funding.declare;

import fr.beffroi.workbench.aid.programme.AidForm;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.open.PublishedGrant;
import fr.beffroi.workbench.funding.open.PublishedGrants;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.funding.request.RequestField;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** State aid granted by files, as far as the viewer may see them: enforceable grants on another basis than de minimis. */
@Component
class StateAidAwards {
    private static final int CENTS = 2;
    private static final int GROUP_LENGTH = 4;

    private final PublishedGrants grants;
    private final GrantFiles files;
    private final FileParts parts;
    private final Requests requests;
    private final Register register;

    StateAidAwards(PublishedGrants grants, GrantFiles files, FileParts parts, Requests requests, Register register) {
        this.grants = grants;
        this.files = files;
        this.parts = parts;
        this.requests = requests;
        this.register = register;
    }

    List<StateAidAward> list() {
        Map<Long, GrantFile> byNumber =
                files.list().stream().collect(Collectors.toMap(GrantFile::number, Function.identity()));
        return grants.list().stream()
                .filter(grant -> !grant.deMinimis() && byNumber.containsKey(grant.number()))
                .flatMap(grant -> {
                    GrantFile file = Objects.requireNonNull(byNumber.get(grant.number()));
                    return parts
                            .find(file)
                            .filter(part -> part.basis() != LegalBasis.DE_MINIMIS)
                            .map(part -> award(grant, file, part))
                            .stream();
                })
                .toList();
    }

    private StateAidAward award(PublishedGrant grant, GrantFile file, Tranche part) {
        long cents = part.form()
                .grossGrantEquivalentCents(grant.granted().movePointRight(CENTS).longValueExact());
        String department = grant.department();
        return new StateAidAward(
                file.id(),
                grant.number(),
                grant.siren(),
                grant.company(),
                part.scheme() == null ? grant.programmeName() : part.scheme(),
                part.basis().regulation(),
                part.form() instanceof AidForm.Grant
                        ? "Subvention/Bonification d’intérêts"
                        : "Prêt/Avances récupérables",
                size(file),
                department == null ? "" : Nuts2.ofDepartment(department).orElse(""),
                sector(file.company()),
                grant.decidedOn(),
                BigDecimal.valueOf(cents, CENTS));
    }

    private String size(GrantFile file) {
        String size = requests.findSubmitted(file.id())
                .map(typed -> typed.text(RequestField.SIZE))
                .orElse("");
        return size.isEmpty() ? "" : size.equals(SizeClass.LARGE.name()) ? "Grande entreprise" : "PME";
    }

    private String sector(Siren company) {
        String activity =
                register.findCompany(company).map(Company::activityNaf2).orElse("");
        return activity.length() < GROUP_LENGTH ? "" : activity.substring(0, GROUP_LENGTH);
    }
}
