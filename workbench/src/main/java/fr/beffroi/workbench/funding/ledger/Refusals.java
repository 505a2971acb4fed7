package fr.beffroi.workbench.funding.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the refusals of {@code funding.record_movement}. */
final class Refusals {
    private Refusals() {}

    /** What the database refused; empty where something else went wrong. */
    static Optional<LedgerRefusal> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return Optional.ofNullable(read(refused.getServerErrorMessage()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable LedgerRefusal read(ServerErrorMessage message) {
        String state = message.getSQLState();
        if (state == null || !state.startsWith("BF") || message.getDetail() == null) {
            return null;
        }
        JsonNode detail = JsonMapper.shared().readTree(message.getDetail());
        return switch (state) {
            case "BF001" ->
                new LedgerRefusal.NotEnough(
                        Account.of(detail.get("account").asString()),
                        detail.get("year").isNull() ? null : detail.get("year").asInt(),
                        detail.get("asked").asLong(),
                        detail.get("left").asLong());
            case "BF002" ->
                new LedgerRefusal.AboveCap(
                        detail.get("cap").asLong(),
                        detail.get("held").asLong(),
                        detail.get("asked").asLong());
            case "BF003" ->
                new LedgerRefusal.OutsideYears(
                        detail.get("year").asInt(),
                        detail.get("first").asInt(),
                        detail.get("last").asInt());
            case "BF004" -> new LedgerRefusal.KeyUsed(detail.get("key").asString());
            case "BF005" -> new LedgerRefusal.UnknownBook(detail.get("book").asString());
            case "BF006" ->
                new LedgerRefusal.NotAllowed(
                        detail.get("kind").asString(), detail.get("role").asString());
            case "BF008" ->
                new LedgerRefusal.YearNotBegun(
                        detail.get("year").asInt(), detail.get("now").asInt());
            default -> null;
        };
    }
}
