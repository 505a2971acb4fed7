package fr.beffroi.workbench.accounts.asking;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.statement.Side;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.identity.CompanyMail;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Asks a company's members what came of its promises. Under a mandate statements are not seen, so mandataries are not written to. */
@Service
public class Asking extends Rounds<String> {
    private final CompanyMail mail;

    Asking(Tools tools, CompanyMail mail) {
        super(tools, new Book<>("accounts.asked", "siren", "company", String.class));
        this.mail = mail;
    }

    @Override
    Function<Promise, List<String>> asked() {
        return promise -> List.of(promise.siren());
    }

    /** Of a promise of its own nobody else says anything in its side's name. */
    @Override
    boolean isBy(String siren, Statement statement) {
        return statement.side() == Side.COMPANY;
    }

    @Override
    int write(String siren, Round round, Function<Locale, Object[]> words) {
        return mail.sendToMembers(siren, round.mail("promise-ask"), "/promesses/mois", words);
    }
}
