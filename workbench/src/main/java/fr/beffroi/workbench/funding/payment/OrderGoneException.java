package fr.beffroi.workbench.funding.payment;

import java.io.Serial;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An order left already, and does not leave again. */
@ResponseStatus(HttpStatus.CONFLICT)
public class OrderGoneException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final long number;
    private final Instant leftAt;

    OrderGoneException(long number, Instant leftAt) {
        super("Order " + number + " left at " + leftAt);
        this.number = number;
        this.leftAt = leftAt;
    }

    /** Which. */
    public long number() {
        return number;
    }

    /** When it left. */
    public Instant leftAt() {
        return leftAt;
    }
}
