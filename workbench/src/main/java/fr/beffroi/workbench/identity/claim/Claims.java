package fr.beffroi.workbench.identity.claim;

import fr.beffroi.workbench.identity.invitation.Inviting;
import fr.beffroi.workbench.identity.people.Names;
import fr.beffroi.workbench.identity.people.Organisation;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.throttle.Limit;
import fr.beffroi.workbench.identity.throttle.Source;
import fr.beffroi.workbench.identity.throttle.Throttle;
import org.springframework.stereotype.Service;

/** Proving that a company is one's own. */
@Service
class Claims {
    private final Letters letters;
    private final Inviting inviting;
    private final Throttle throttle;

    Claims(Letters letters, Inviting inviting, Throttle throttle) {
        this.letters = letters;
        this.inviting = inviting;
        this.throttle = throttle;
    }

    /**
     * By a letter's code: whoever has it is invited to the company under the address they give, where they then agree to what is shown.
     *
     * @param remoteAddress where the request comes from
     * @throws RefusedException where it is not the company's code
     */
    Inviting.Outcome byLetter(String siren, String code, String email, String remoteAddress) {
        throttle.count(Limit.CLAIM_SOURCE, Source.of(remoteAddress));
        String address = Names.checkedEmail(email);
        Organisation company = letters.use(siren, code);
        return inviting.inviteClaimant(company, address);
    }
}
