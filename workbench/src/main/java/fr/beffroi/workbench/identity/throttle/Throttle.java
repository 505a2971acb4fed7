package fr.beffroi.workbench.identity.throttle;

import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.onetime.OneTimeLink;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts tries in the database, so that all nodes share the count and a restart forgets nothing. A try is counted before it is made: many at
 * once get no further than one after the other.
 */
@Service
public class Throttle {
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;

    Throttle(JdbcClient jdbc, InOwnName inOwnName) {
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
    }

    /**
     * Counts a try.
     *
     * @param key whose tries: an account's address, a network address, a person's id; kept hashed
     * @throws TooManyTriesException where one must wait first; the try is then not counted
     */
    public void count(Limit limit, String key) {
        Duration wait = tryNow(limit, key);
        if (wait.isPositive()) {
            throw new TooManyTriesException(wait);
        }
    }

    /** As {@link #count}, and tells by false where one must wait. */
    public boolean isOpen(Limit limit, String key) {
        return !tryNow(limit, key).isPositive();
    }

    private Duration tryNow(Limit limit, String key) {
        byte[] hash = hash(key);
        return inOwnName.call(() -> {
            jdbc.sql("insert into identity.attempt values (:kind, :key, 0, now()) on conflict do nothing")
                    .param("kind", limit.name())
                    .param("key", hash)
                    .update();
            Counted counted = jdbc.sql("""
                    select tries, last_at, clock_timestamp() as now from identity.attempt where kind = :kind and key = :key for update
                    """)
                    .param("kind", limit.name())
                    .param("key", hash)
                    .query(Counted.class)
                    .single();
            Duration passed = Duration.between(counted.lastAt(), counted.now());
            int tries = passed.compareTo(limit.forgottenAfter()) > 0 ? 0 : counted.tries();
            Duration wait = limit.waitAfter(tries).minus(passed);
            if (!wait.isPositive()) {
                jdbc.sql(
                                "update identity.attempt set tries = :tries, last_at = now() where kind = :kind and key = :key")
                        .param("tries", tries + 1)
                        .param("kind", limit.name())
                        .param("key", hash)
                        .update();
            }
            return wait;
        });
    }

    /** Forgets all tries: the right password was given. */
    public void forget(Limit limit, String key) {
        inOwnName.run(() -> jdbc.sql("delete from identity.attempt where kind = :kind and key = :key")
                .param("kind", limit.name())
                .param("key", hash(key))
                .update());
    }

    /** Takes one try back that was no wrong one. The others stay: whoever has one account of their own may still be guessing others. */
    public void takeBack(Limit limit, String key) {
        inOwnName.run(() -> jdbc.sql(
                        "update identity.attempt set tries = greatest(tries - 1, 0) where kind = :kind and key = :key")
                .param("kind", limit.name())
                .param("key", hash(key))
                .update());
    }

    private static byte[] hash(String key) {
        return OneTimeLink.sha256(key.strip().toLowerCase(Locale.ROOT));
    }

    private record Counted(int tries, OffsetDateTime lastAt, OffsetDateTime now) {}
}
