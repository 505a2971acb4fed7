package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.onetime.OneTimeLink;
import fr.beffroi.workbench.web.TerminalLines;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where nobody administers the workbench yet, a one-time link on the terminal lets the first administrator in. It goes to the terminal, never
 * into the log: logs are kept, and read by more people.
 */
@Component
public class FirstAdministrator implements TerminalLines {
    static final Duration OPEN_FOR = Duration.ofHours(24);
    private static final int FIRST = 5;

    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final MessageSource words;

    FirstAdministrator(Invitations invitations, JdbcClient jdbc, InOwnName inOwnName, MessageSource words) {
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.words = words;
    }

    /** A new link's path, where there is no administrator; links made before stop working. */
    public Optional<String> link() {
        return inOwnName.call(() -> {
            boolean needed = jdbc.sql(
                            "select not exists (select from identity.membership where role = 'administrator')")
                    .query(Boolean.class)
                    .single();
            if (!needed) {
                return Optional.empty();
            }
            OneTimeLink link = OneTimeLink.create();
            invitations.createFirst(link, OPEN_FOR);
            return Optional.of("/invitation/" + link.token());
        });
    }

    @Override
    public List<String> lines(Locale locale, String baseAddress) {
        return link().map(path -> List.of(
                        words.getMessage("firstAdministrator.terminal", new Object[] {OPEN_FOR.toHours()}, locale),
                        "  " + baseAddress + path))
                .orElse(List.of());
    }

    @Override
    public int order() {
        return FIRST;
    }
}
