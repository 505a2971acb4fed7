package fr.beffroi.workbench.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class UnkeepableTextTest {
    @Test
    void aTextThatNoDatabaseKeepsIsTheCallers() {
        assertThat(UnkeepableText.isBehind(new DataAccessResourceFailureException(
                        "insert", new SQLException("invalid byte sequence", "22021"))))
                .isTrue();
        assertThat(UnkeepableText.isBehind(new SQLException("unsupported Unicode escape sequence", "22P05")))
                .isTrue();
    }

    @Test
    void everythingElseIsOurs() {
        assertThat(UnkeepableText.isBehind(new SQLException("duplicate key", "23505")))
                .isFalse();
        assertThat(UnkeepableText.isBehind(new IllegalStateException("no database behind it")))
                .isFalse();
    }

    /** As when the database was killed under a transaction: the answer must be made of it, not fail over it (it was "200", empty, then). */
    @Test
    void aConnectionThatIsGoneSaysNoState() {
        assertThat(UnkeepableText.isBehind(new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("Connection is closed"))))
                .isFalse();
    }
}
