package fr.beffroi.workbench.funding.mandate.page;

import fr.beffroi.workbench.funding.page.FileWords;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Mandates;
import fr.beffroi.workbench.identity.Role;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Mandates, for programs. */
@RestController
@RequestMapping("/api/mandates")
@AllowedTo(Role.COMPANY_MEMBER)
class MandateApi {
    private final Mandates mandates;
    private final MandateReader reader;
    private final FileWords words;

    MandateApi(Mandates mandates, MandateReader reader, FileWords words) {
        this.mandates = mandates;
        this.reader = reader;
        this.words = words;
    }

    /**
     * A mandate to give; days as text.
     *
     * @param name as the company knows them; may be missing
     * @param file the one it is for; missing: all of the company's
     * @param power {@code prepare} or {@code hand-in}
     */
    record NewMandate(
            @Nullable String email,
            @Nullable String name,
            @Nullable String file,
            @Nullable String power,
            @Nullable String from,
            @Nullable String until) {

        Map<MandateField, String> typed() {
            Map<MandateField, String> typed = new EnumMap<>(MandateField.class);
            typed.put(MandateField.EMAIL, Objects.requireNonNullElse(email, ""));
            typed.put(MandateField.NAME, Objects.requireNonNullElse(name, ""));
            typed.put(MandateField.FILE, Objects.requireNonNullElse(file, ""));
            typed.put(MandateField.POWER, Objects.requireNonNullElse(power, ""));
            typed.put(MandateField.FROM, Objects.requireNonNullElse(from, ""));
            typed.put(MandateField.UNTIL, Objects.requireNonNullElse(until, ""));
            return typed;
        }
    }

    /** A mandate with where it is today: {@code INVITED}, {@code COMING}, {@code RUNNING}, {@code OVER} or {@code ENDED}. */
    record MandateReading(Mandates.Mandate mandate, Mandates.Status status) {}

    /** The company's; for who acts under mandates, theirs. */
    @GetMapping
    @AllowedTo({Role.COMPANY_MEMBER, Role.MANDATARY})
    List<MandateReading> list() {
        LocalDate today = LocalDate.now();
        return mandates.list().stream()
                .map(one -> new MandateReading(one, one.statusOn(today)))
                .toList();
    }

    /** Gives one. Where no mail server is there, the answer holds the link to hand over; 422 with every fault by field. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mandates.Given give(@RequestBody NewMandate wish) {
        return mandates.give(reader.read(wish.typed(), LocalDate.now()));
    }

    /** Ends one at once; 404 where there is none of the company's to end. */
    @DeleteMapping("/{mandate}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID mandate) {
        if (!mandates.end(mandate)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @ExceptionHandler
    ProblemDetail refuse(MandateFaultsException refused) {
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field.apiName(), words.fault(fault)));
        ProblemDetail answer =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, words.say("mandate.faulty"));
        answer.setProperty("faults", faults);
        return answer;
    }
}
