package fr.beffroi.workbench.rampup.meeting;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings for programs. */
@RestController
@RequestMapping("/api/scenarios/{scenario}/versions/{version}/meeting")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class MeetingApi {
    private final Outlooks outlooks;
    private final MessageSource words;

    MeetingApi(Outlooks outlooks, MessageSource words) {
        this.outlooks = outlooks;
        this.words = words;
    }

    /**
     * The answer, or how far the work on it is.
     *
     * @param cadencesKnown that are worked out, of {@code cadencesWanted}
     * @param answer null while its cadence is not among them
     */
    record Reply(
            int cadencesKnown, int cadencesWanted, @Nullable MeetingAnswer answer) {}

    /** What the two sliders ask: the date, the levers, the backlog of a cadence and a budget, and the frontier; 202 while they are worked out. */
    @GetMapping
    ResponseEntity<Reply> ask(
            @PathVariable UUID scenario,
            @PathVariable int version,
            @RequestParam(defaultValue = "100") int cadencePercent,
            @RequestParam(required = false) @Nullable Double budgetEuros) {
        Meeting meeting = outlooks.open(scenario, version);
        Optional<MeetingAnswer> answer = meeting.answer(cadencePercent, budgetEuros);
        return ResponseEntity.status(answer.isPresent() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(new Reply(meeting.known().size(), Outlooks.CADENCES.size(), answer.orElse(null)));
    }

    @ExceptionHandler
    ProblemDetail refuse(UnusableQuestionException question, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, say("error.400.do", locale));
        problem.setTitle(say("error.400.what", locale));
        problem.setProperty("place", question.place());
        problem.setProperty("value", question.value().toString());
        problem.setProperty(
                "maybe",
                question.place().equals(UnusableQuestionException.CADENCE)
                        ? say(
                                "api.maybe.oneOf",
                                locale,
                                Outlooks.CADENCES.stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")))
                        : say("rampup.meeting.maybe.budget", locale));
        return problem;
    }

    private String say(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }
}
