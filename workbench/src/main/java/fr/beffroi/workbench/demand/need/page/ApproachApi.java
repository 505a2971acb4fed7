package fr.beffroi.workbench.demand.need.page;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.need.Approach;
import fr.beffroi.workbench.demand.need.Approaches;
import fr.beffroi.workbench.demand.need.StoredNeeds;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Approaches between companies and who asks, for programs. */
@RestController
@RequestMapping("/api/needs/{need}/approaches")
@AllowedTo({Role.COMPANY_MEMBER, Role.BUYER, Role.OFFICER})
class ApproachApi {
    private static final int LONGEST = 2000;

    private final StoredNeeds needs;
    private final Approaches approaches;
    private final Register register;
    private final NeedWords words;

    ApproachApi(StoredNeeds needs, Approaches approaches, Register register, NeedWords words) {
        this.needs = needs;
        this.approaches = approaches;
        this.register = register;
        this.words = words;
    }

    /**
     * An approach to make.
     *
     * @param siren the company that is invited; missing where a company comes forward itself
     */
    record NewApproach(@Nullable String siren, @Nullable String message) {}

    /** The answer to one. */
    record Answer(boolean accepts) {}

    @GetMapping
    List<Approach> list(@PathVariable UUID need) {
        return approaches.list(require(need).id());
    }

    /** Makes one; 409 where one of the two came first, or the need is not to be answered. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<Approach> make(@PathVariable UUID need, @RequestBody NewApproach wish) {
        Need found = require(need);
        String message = Objects.requireNonNullElse(wish.message(), "").strip();
        if (message.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, words.say("need.refused.message"));
        }
        boolean done = found.own()
                ? Siren.parse(Objects.requireNonNullElse(wish.siren(), ""))
                        .filter(siren -> register.findCompany(siren).isPresent())
                        .map(siren -> found.published() && found.open() && approaches.invite(found, siren, message))
                        .orElse(false)
                : found.open() && approaches.comeForward(found, message);
        if (!done) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, words.say("need.refused.approach"));
        }
        return approaches.list(need);
    }

    /** Accepts or declines the other side's. */
    @PutMapping("/{approach}")
    List<Approach> answer(@PathVariable UUID need, @PathVariable UUID approach, @RequestBody Answer answer) {
        if (!approaches.answer(need, approach, answer.accepts())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return approaches.list(need);
    }

    private Need require(UUID id) {
        return needs.findNeed(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
