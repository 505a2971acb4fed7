package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.identity.CompanyMail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells a company that a draft waits for it: a link, and nothing of what is in it. */
@Component
class PreparedMail {
    private final CompanyMail companies;

    PreparedMail(CompanyMail companies) {
        this.companies = companies;
    }

    @TransactionalEventListener
    void on(FilePrepared prepared) {
        companies.sendToMembers(prepared.company(), "file-prepared", "/dossiers/" + prepared.file(), language ->
                new Object[] {String.valueOf(prepared.number())});
    }
}
