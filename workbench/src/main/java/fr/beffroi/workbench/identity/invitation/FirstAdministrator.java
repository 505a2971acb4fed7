package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.mail.BaseAddress;
import fr.beffroi.workbench.identity.secret.OneTimeLink;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where nobody administers the workbench yet, a one-time link lets the first administrator in; whoever sees the terminal may use it. */
@Component
public class FirstAdministrator {
    static final Duration OPEN_FOR = Duration.ofHours(24);

    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final BaseAddress baseAddress;

    FirstAdministrator(Invitations invitations, JdbcClient jdbc, InOwnName inOwnName, BaseAddress baseAddress) {
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.baseAddress = baseAddress;
    }

    /**
     * A new link, where there is no administrator; links made before stop working.
     *
     * @param port on this machine, where no base address is given
     */
    public Optional<String> link(int port) {
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
            return Optional.of(baseAddress.of("/invitation/" + link.token(), port));
        });
    }

    @EventListener
    void tellTerminal(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            tell(server.getWebServer().getPort(), System.out);
        }
    }

    /** Prints the link, never into the log: logs are kept and read by more people than the terminal. */
    void tell(int port, PrintStream terminal) {
        link(port)
                .ifPresent(link -> terminal.printf(
                        "%nPersonne n’administre encore Beffroi. Premier administrateur, par ce lien (une fois, %d h) :%n"
                                + "Nobody administers Beffroi yet. First administrator, by this link (once, %d h):%n%n  %s%n%n",
                        OPEN_FOR.toHours(), OPEN_FOR.toHours(), link));
    }
}
