package fr.beffroi.workbench.funding.declare;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What registers outside must be told of, for programs. */
@RestController
@RequestMapping("/api/declarations")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class DeclarationApi {
    private final DeMinimisDeclarations deMinimis;
    private final StateAidDeclarations stateAid;

    DeclarationApi(DeMinimisDeclarations deMinimis, StateAidDeclarations stateAid) {
        this.deMinimis = deMinimis;
        this.stateAid = stateAid;
    }

    /**
     * That a register was told.
     *
     * @param on the day
     * @param amount the sum its teller saw, in euros as text; absent: as it stands
     */
    record NewDeclaration(@Nullable String on, @Nullable String amount) {}

    /**
     * That State aid was published.
     *
     * @param measure as the list names it
     */
    record NewPublication(
            @Nullable String measure,
            @Nullable String on,
            @Nullable String amount) {}

    @GetMapping("/de-minimis")
    List<DeMinimisDue> list() {
        return deMinimis.list(LocalDate.now());
    }

    /** What is still to be told, as a file to hand in; 503 where nobody is named who grants. */
    @GetMapping("/de-minimis.csv")
    ResponseEntity<byte[]> csv() {
        return DeclarationPage.file("declarations-de-minimis.csv", deMinimis.csv(LocalDate.now()));
    }

    /** Notes that the register was told; 422 with every fault, 409 where it knows it already or the sum has changed. */
    @PostMapping("/de-minimis/{file}")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.OFFICER)
    DeMinimisDue declare(@PathVariable UUID file, @RequestBody NewDeclaration wish) {
        LocalDate today = LocalDate.now();
        DeMinimisDue seen = require(file, today);
        deMinimis.declare(
                seen, Objects.requireNonNullElse(wish.on(), ""), Objects.requireNonNullElse(wish.amount(), ""), today);
        return require(file, today);
    }

    @GetMapping("/state-aid")
    List<StateAidDue> listStateAid() {
        return stateAid.list(LocalDate.now());
    }

    /** What is still to be published, as a file to hand in; 503 where nobody is named who grants. */
    @GetMapping("/state-aid.csv")
    ResponseEntity<byte[]> stateAidCsv() {
        return DeclarationPage.file("transparence-aides-d-etat.csv", stateAid.csv(LocalDate.now()));
    }

    /** Notes that it was published; 422 with every fault, 409 where it is already or the sum has changed. */
    @PostMapping("/state-aid/{siren}")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.OFFICER)
    StateAidDue publish(@PathVariable String siren, @RequestBody NewPublication wish) {
        LocalDate today = LocalDate.now();
        String measure = Objects.requireNonNullElse(wish.measure(), "");
        stateAid.publish(
                requireStateAid(siren, measure, today),
                Objects.requireNonNullElse(wish.on(), ""),
                Objects.requireNonNullElse(wish.amount(), ""),
                today);
        return requireStateAid(siren, measure, today);
    }

    private StateAidDue requireStateAid(String siren, String measure, LocalDate today) {
        return stateAid.find(siren, measure, today)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DeMinimisDue require(UUID file, LocalDate today) {
        return deMinimis.find(file, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
