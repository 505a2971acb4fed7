package fr.beffroi.workbench.demand.need.page;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.need.EarlySights;
import fr.beffroi.workbench.demand.need.NeedWish;
import fr.beffroi.workbench.demand.need.StoredNeeds;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Needs, for programs. */
@RestController
@RequestMapping("/api/needs")
class NeedApi {
    private final StoredNeeds needs;
    private final NeedReader reader;
    private final EarlySights sights;
    private final NeedWords words;

    NeedApi(StoredNeeds needs, NeedReader reader, EarlySights sights, NeedWords words) {
        this.needs = needs;
        this.reader = reader;
        this.sights = sights;
        this.words = words;
    }

    /**
     * A need as the viewer may see it; of an own one also what its owner chose, what others would see, and whether they do.
     *
     * @param face what others see once it is published as it is now; null for needs of others
     * @param faceFresh whether that is what they see already
     */
    record NeedReading(
            Need need,
            @Nullable NeedWish wish,
            @Nullable NeedShape face,
            @Nullable Boolean faceFresh) {}

    /** The open ones, and one's own. */
    @GetMapping
    @AllowedTo(Role.ANONYMOUS)
    List<Need> list() {
        List<Need> open = needs.listOpenNeeds();
        needs.noteSeen(open);
        return open;
    }

    @GetMapping("/{need}")
    @AllowedTo(Role.ANONYMOUS)
    NeedReading read(@PathVariable UUID need) {
        Need found = needs.findNeed(need).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        needs.noteSeen(List.of(found));
        Optional<NeedWish> wish = needs.findWish(need);
        return new NeedReading(
                found,
                wish.orElse(null),
                wish.map(needs::face).orElse(null),
                wish.map(own -> needs.isFaceFresh(need, own)).orElse(null));
    }

    /** Keeps a new one, shown to nobody else yet; 422 with every fault by field. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Role.BUYER, Role.OFFICER})
    NeedReading add(@RequestBody NewNeed wish) {
        return read(needs.add(reader.read(wish.typed())));
    }

    /** Keeps what was changed; others see it once it is published. */
    @PutMapping("/{need}")
    @AllowedTo({Role.BUYER, Role.OFFICER})
    NeedReading change(@PathVariable UUID need, @RequestBody NewNeed wish) {
        if (needs.findWish(need).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        needs.change(need, reader.read(wish.typed()));
        return read(need);
    }

    /** Shows it to others, as it is written now; 409 where no process is named yet. */
    @PostMapping("/{need}/publication")
    @AllowedTo({Role.BUYER, Role.OFFICER})
    NeedReading publish(@PathVariable UUID need) {
        return switch (needs.publish(need)) {
            case NOT_OWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case INCOMPLETE ->
                throw new ResponseStatusException(HttpStatus.CONFLICT, words.say("need.refused.incomplete"));
            case DONE -> read(need);
        };
    }

    /** Whether somebody is looked for. */
    record Opening(boolean open) {}

    /** Closes it, or opens it again. */
    @PutMapping("/{need}/open")
    @AllowedTo({Role.BUYER, Role.OFFICER})
    NeedReading setOpen(@PathVariable UUID need, @RequestBody Opening opening) {
        if (!needs.setOpen(need, opening.open())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return read(need);
    }

    /** Who saw it before it was public: all for its owner and auditors, one's own organisation for others. */
    @GetMapping("/{need}/early-sights")
    @AllowedTo({Role.BUYER, Role.OFFICER, Role.AUDITOR})
    List<EarlySights.EarlySight> sights(@PathVariable UUID need) {
        if (needs.findNeed(need).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return sights.list(need);
    }

    @ExceptionHandler
    ProblemDetail refuse(NeedFaultsException refused) {
        ProblemDetail answer =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, words.say("need.faulty"));
        answer.setProperty("faults", words.faults(refused));
        return answer;
    }
}
