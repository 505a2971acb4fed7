package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.meetings.event.EventField;
import fr.beffroi.workbench.meetings.event.MeetingFaultsException;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.participant.ParticipantField;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a program what is at fault (422), or why something cannot be done now (409; 404 where there is no such thing). */
@RestControllerAdvice(assignableTypes = {EventApi.class, MeetingsApi.class})
class MeetingAnswer {
    private final MeetingWords words;

    MeetingAnswer(MeetingWords words) {
        this.words = words;
    }

    @ExceptionHandler
    ProblemDetail answer(MeetingFaultsException refused) {
        Map<String, String> faults = new TreeMap<>();
        refused.faults()
                .forEach((field, fault) -> faults.put(
                        switch (field) {
                            case EventField one -> one.apiName();
                            case ParticipantField one -> one.apiName();
                            default -> field.pageName();
                        },
                        words.fault(fault)));
        return FieldFaults.problem(faults);
    }

    @ExceptionHandler
    ProblemDetail answer(MeetingRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(
                refused.reason().equals("unknown") ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT,
                words.refusal(refused));
    }
}
