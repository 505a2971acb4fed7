package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A company's watch, for programs. */
@RestController
@RequestMapping("/api/watch")
@AllowedTo(Role.COMPANY_MEMBER)
class WatchApi {
    private final Watch watch;
    private final ReasonWords words;

    WatchApi(Watch watch, ReasonWords words) {
        this.watch = watch;
        this.words = words;
    }

    /** Settings and what was said not to suit. */
    record Reading(WatchSettings settings, List<SaidRefusal> refusals) {}

    /**
     * Settings to keep; amounts in euros, as text.
     *
     * @param rhythm {@code day}, {@code week} or {@code never}
     */
    record Wish(
            @Nullable List<@Nullable String> phrases,
            @Nullable List<@Nullable String> departments,
            @Nullable String leastEuros,
            @Nullable String mostEuros,
            @Nullable String rhythm) {

        Map<WatchReader.Field, String> typed() {
            Map<WatchReader.Field, String> typed = new EnumMap<>(WatchReader.Field.class);
            typed.put(WatchReader.Field.PHRASES, joined(phrases));
            typed.put(WatchReader.Field.DEPARTMENTS, joined(departments));
            typed.put(WatchReader.Field.LEAST, Objects.requireNonNullElse(leastEuros, ""));
            typed.put(WatchReader.Field.MOST, Objects.requireNonNullElse(mostEuros, ""));
            typed.put(WatchReader.Field.RHYTHM, Objects.requireNonNullElse(rhythm, ""));
            return typed;
        }

        private static String joined(@Nullable List<@Nullable String> texts) {
            return texts == null
                    ? ""
                    : String.join(
                            ",",
                            texts.stream()
                                    .map(text -> Objects.requireNonNullElse(text, ""))
                                    .toList());
        }
    }

    /**
     * A lot that is not for the company.
     *
     * @param why {@code trade}, {@code place}, {@code too-large}, {@code too-small}, {@code buyer} or {@code other}
     */
    record NotForUs(
            long notice, @Nullable String lot, @Nullable String why) {}

    @GetMapping
    Reading show() {
        return new Reading(watch.settings(), watch.listRefusals());
    }

    /** Keeps them; 422 with every fault by field. */
    @PutMapping
    ResponseEntity<Object> keep(@RequestBody Wish wish) {
        WatchReader.Read read = WatchReader.read(wish.typed());
        if (read.faults().isEmpty()) {
            watch.keep(read.settings());
            return ResponseEntity.noContent().build();
        }
        Map<String, String> faults = new TreeMap<>();
        read.faults()
                .forEach((field, fault) ->
                        faults.put(field.name().toLowerCase(java.util.Locale.ROOT), words.fault(fault)));
        ProblemDetail answer = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        answer.setProperty("faults", faults);
        return ResponseEntity.unprocessableContent().body(answer);
    }

    /** What came for the company, what it put aside, and what it said of it. */
    @GetMapping("/lots")
    Watch.Found lots() {
        return watch.find();
    }

    @PostMapping("/refusals")
    @ResponseStatus(HttpStatus.CREATED)
    void refuse(@RequestBody NotForUs lot) {
        watch.refuse(lot.notice(), Objects.requireNonNullElse(lot.lot(), ""), WatchPage.why(lot.why()));
    }

    @DeleteMapping("/refusals/{refusal}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID refusal) {
        watch.takeBack(refusal);
    }
}
