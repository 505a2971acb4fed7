package fr.beffroi.workbench.funding.ledger;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A movement was refused; nothing of it, nor of the transaction it was asked in, is kept. */
public class LedgerRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient LedgerRefusal refusal;

    /**
     * Says why.
     *
     * @param cause what the database said; null where it was not even asked
     */
    public LedgerRefusedException(LedgerRefusal refusal, @Nullable Throwable cause) {
        super(refusal.toString(), cause);
        this.refusal = refusal;
    }

    /** Why. */
    public LedgerRefusal refusal() {
        return refusal;
    }
}
