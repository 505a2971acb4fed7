package fr.beffroi.workbench.demand.need;

import fr.beffroi.workbench.identity.OrganisationMail;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who ask for something that a company came forward: once for each company, since it can come forward once. The mail names the company,
 * which wants to be known, and nothing of the need, which may be secret: the page says which it is, to whom it may.
 */
@Component
class ForwardMail {
    private static final Set<Role> ASKING = Set.of(Role.BUYER, Role.OFFICER);

    private final JdbcClient jdbc;
    private final Register register;
    private final OrganisationMail mail;
    private final TransactionTemplate transactions;

    ForwardMail(JdbcClient jdbc, Register register, OrganisationMail mail, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.register = register;
        this.mail = mail;
        // The company's own has just ended, and would not show it whose the need is.
        transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Letter(UUID asker, String company) {}

    @TransactionalEventListener
    void on(CompanyCameForward event) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> letter(event)
                        .ifPresent(letter -> mail.sendToOrganisation(
                                letter.asker(), ASKING, "need-forward", "/besoins/" + event.need(), language ->
                                        new Object[] {letter.company()})));
    }

    private Optional<Letter> letter(CompanyCameForward event) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql(
                        "select organisation from demand.need_owner where need = :need")
                .param("need", event.need())
                .query(UUID.class)
                .optional()
                .map(asker -> new Letter(
                        asker,
                        register.findCompany(event.company())
                                .map(Company::name)
                                .orElse(event.company().spaced())))));
    }
}
