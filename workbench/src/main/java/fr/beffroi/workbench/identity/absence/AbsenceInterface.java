package fr.beffroi.workbench.identity.absence;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Colleagues;
import fr.beffroi.workbench.identity.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Absences, for programs. */
@RestController
@RequestMapping("/api/account/absences")
@AllowedTo(Role.OFFICER)
class AbsenceInterface {
    private final Absences absences;
    private final MessageSource messages;

    AbsenceInterface(Absences absences, MessageSource messages) {
        this.absences = absences;
        this.messages = messages;
    }

    /**
     * Who is away.
     *
     * @param colleagues who may stand in for the caller
     */
    record Known(List<Absence> absences, List<Colleagues.Colleague> colleagues) {}

    /** The caller's absence: both days included, and by pseudonym who stands in. */
    record NewAbsence(
            @NotNull UUID standIn,
            @NotNull LocalDate fromOn,
            @NotNull LocalDate untilOn) {}

    @GetMapping
    Known read() {
        return new Known(absences.list(LocalDate.now()), absences.listPossible());
    }

    /** Plans it; 422 with the reason where it cannot be. */
    @PostMapping
    Known plan(@Valid @RequestBody NewAbsence wish) {
        Optional<String> refusal = absences.plan(wish.standIn(), wish.fromOn(), wish.untilOn(), LocalDate.now());
        if (refusal.isPresent()) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    messages.getMessage("absence.refused." + refusal.get(), null, LocaleContextHolder.getLocale()));
        }
        return read();
    }

    /** Ends an absence of the caller's own, or takes it back. */
    @DeleteMapping("/{absence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID absence) {
        if (!absences.end(absence)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
