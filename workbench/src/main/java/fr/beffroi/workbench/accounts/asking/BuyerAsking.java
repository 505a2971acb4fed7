package fr.beffroi.workbench.accounts.asking;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.Side;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.identity.OrganisationMail;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Asks the buyers who were told of a promise what they received of it. */
@Service
public class BuyerAsking extends Rounds<UUID> {
    private final Promises promises;
    private final OrganisationMail mail;

    BuyerAsking(Tools tools, Promises promises, OrganisationMail mail) {
        super(tools, new Book<>("accounts.asked_buyer", "organisation", "organisation", UUID.class));
        this.promises = promises;
        this.mail = mail;
    }

    @Override
    Function<Promise, List<UUID>> asked() {
        Map<UUID, List<UUID>> told = promises.listTold();
        return promise -> told.getOrDefault(promise.id(), List.of());
    }

    @Override
    boolean isBy(UUID organisation, Statement statement) {
        return statement.side() == Side.BUYER && organisation.equals(statement.organisation());
    }

    @Override
    int write(UUID organisation, Round round, Function<Locale, Object[]> words) {
        return mail.sendToOrganisation(
                organisation, Set.of(Role.BUYER), round.mail("promise-ask-buyer"), "/promesses/mois", words);
    }
}
