package fr.beffroi.workbench.rampup.meeting;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A question that no meeting can be asked. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class UnusableQuestionException extends RuntimeException {
    static final String CADENCE = "cadencePercent";
    static final String BUDGET = "budgetEuros";

    @Serial
    private static final long serialVersionUID = 1;

    private final String place;
    private final Number value;

    UnusableQuestionException(String place, Number value) {
        super(place + " of " + value);
        this.place = place;
        this.value = value;
    }

    /** {@link #CADENCE} or {@link #BUDGET}. */
    String place() {
        return place;
    }

    Number value() {
        return value;
    }
}
