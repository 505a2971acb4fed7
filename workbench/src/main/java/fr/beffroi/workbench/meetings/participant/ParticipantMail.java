package fr.beffroi.workbench.meetings.participant;

import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.Enclosed;
import fr.beffroi.workbench.identity.OrganisationMail;
import fr.beffroi.workbench.identity.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes to whoever acts for a participant: a company's members, a buyer's people, or the officers of who entered it. For the workbench itself, outside
 * any transaction.
 */
@Component
public class ParticipantMail {
    private final ParticipantStore store;
    private final TransactionOperations transactions;
    private final CompanyMail companies;
    private final OrganisationMail organisations;

    ParticipantMail(
            ParticipantStore store,
            TransactionOperations transactions,
            CompanyMail companies,
            OrganisationMail organisations) {
        this.store = store;
        this.transactions = transactions;
        this.companies = companies;
        this.organisations = organisations;
    }

    /**
     * Sends the mail {@code mail.KEY.subject}, {@code mail.KEY.text}; in its words {0} is the reader's name, {1} the page's address, what follows
     * {@code words}.
     *
     * @param file null: none
     * @return to how many; 0 where nobody acts for the participant, or mails cannot be sent
     */
    public int send(
            UUID participant, String key, String path, Function<Locale, Object[]> words, @Nullable Enclosed file) {
        ParticipantStore.Owner owner =
                transactions.execute(status -> store.findOwner(participant).orElse(null));
        if (owner == null) {
            return 0;
        }
        String siren = owner.siren();
        if (siren != null) {
            return file == null
                    ? companies.sendToMembers(siren, key, path, words)
                    : companies.sendToMembers(siren, key, path, words, file);
        }
        UUID organisation = owner.organisation();
        if (organisation == null) {
            return 0;
        }
        Set<Role> roles = Set.of(owner.kind().equals(ParticipantStore.Owner.BUYER_OWN) ? Role.BUYER : Role.OFFICER);
        return file == null
                ? organisations.sendToOrganisation(organisation, roles, key, path, words)
                : organisations.sendToOrganisation(organisation, roles, key, path, words, file);
    }
}
