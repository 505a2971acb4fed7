package fr.beffroi.workbench.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The names that books are kept under, and what a movement may be before the database is asked. */
class LedgerWordsTest {
    private static final UUID BOOK = new UUID(1, 2);

    @Test
    void accountsAndMovementsAreFoundByTheirCodes() {
        for (Account account : Account.values()) {
            assertThat(Account.of(account.code())).isEqualTo(account);
        }
        for (MovementKind kind : MovementKind.values()) {
            assertThat(MovementKind.of(kind.code())).isEqualTo(kind);
        }
        assertThatThrownBy(() -> Account.of("gone")).hasMessage("Unknown account: gone");
        assertThatThrownBy(() -> MovementKind.of("gone")).hasMessage("Unknown movement: gone");
    }

    @Test
    void aMovementIsOfOneCentToTheMost() {
        assertThatCode(() -> open(1)).doesNotThrowAnyException();
        assertThatCode(() -> open(Movement.MOST_CENTS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> open(0)).hasMessageStartingWith("open of 0 cents");
        assertThatThrownBy(() -> open(Movement.MOST_CENTS + 1)).hasMessageStartingWith("open of 1000000000001 cents");
    }

    private static void open(long cents) {
        new Movement(BOOK, "key", MovementKind.OPEN, cents, null, null, "act", "reason");
    }
}
