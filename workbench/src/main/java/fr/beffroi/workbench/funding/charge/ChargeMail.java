package fr.beffroi.workbench.funding.charge;

import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.OfficerMail;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells who is in charge now, with a link. */
@Component
class ChargeMail {
    private static final String KEY = "file-charge";

    private final CompanyMail companies;
    private final OfficerMail officers;

    ChargeMail(CompanyMail companies, OfficerMail officers) {
        this.companies = companies;
        this.officers = officers;
    }

    @TransactionalEventListener
    void on(ChargeGiven given) {
        String path = "/dossiers/" + given.file();
        Function<Locale, Object[]> words = language -> new Object[] {String.valueOf(given.number())};
        if (given.side() == Party.COMPANY) {
            companies.sendToMember(given.company(), given.person(), KEY, path, words);
        } else {
            officers.sendTo(List.of(given.person()), KEY, path, words);
        }
    }
}
