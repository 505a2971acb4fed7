package fr.beffroi.workbench.funding.message;

import fr.beffroi.workbench.funding.file.FileMoved;
import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.OfficerMail;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the other side by mail what happened in a file: a link and the state, never what was written. A mail that could not be handed over because
 * the application went down is sent at the next start.
 */
@Component
class FileMail {
    private final CompanyMail companies;
    private final OfficerMail officers;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final TransactionTemplate transactions;

    FileMail(
            CompanyMail companies,
            OfficerMail officers,
            JdbcClient jdbc,
            MessageSource messages,
            PlatformTransactionManager manager) {
        this.companies = companies;
        this.officers = officers;
        this.jdbc = jdbc;
        this.messages = messages;
        transactions = new TransactionTemplate(manager);
        // Called after the step's own transaction, which takes nothing more.
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(MessageWritten written) {
        tell(written.file(), written.company(), written.fromCompany(), "file-message", language ->
                new Object[] {String.valueOf(written.number())});
    }

    @TransactionalEventListener
    void on(FileMoved moved) {
        tell(moved.file(), moved.company(), moved.byCompany(), "file-step", language ->
                new Object[] {String.valueOf(moved.number()), state(moved.state(), language)});
    }

    private String state(String code, Locale language) {
        return Objects.requireNonNull(messages.getMessage("file.state." + code, null, language));
    }

    private void tell(UUID file, String company, boolean byCompany, String key, Function<Locale, Object[]> words) {
        String path = "/dossiers/" + file;
        if (byCompany) {
            officers.sendTo(listOfficers(file), key, path, words);
        } else {
            companies.sendToActing(company, file, key, path, words);
        }
    }

    /** By their pseudonyms: those who have done something in the file before. */
    private List<UUID> listOfficers(UUID file) {
        return Viewers.callAs(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transactions.execute(status ->
                        jdbc.sql("""
                        select actor from funding.step where file = :file and role = 'officer' and actor is not null
                        union select actor from funding.message where file = :file and role = 'officer' and actor is not null""").param("file", file).query(UUID.class).list())));
    }
}
