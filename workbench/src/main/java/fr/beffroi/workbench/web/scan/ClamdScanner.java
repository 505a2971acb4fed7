package fr.beffroi.workbench.web.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the operator's ClamAV daemon about each file that is sent (setting {@code BEFFROI_CLAMD}); without that setting it lets everything through, and the
 * administrator's home page says that nobody looks. A daemon that does not answer, or not what is known, lets nothing in.
 */
@Component
public class ClamdScanner implements UploadScanner {
    private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(1);
    private static final String CLEAN = "stream: OK";
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

    private final Optional<ClamdAddress> address;
    private final Duration patience;

    @Autowired
    ClamdScanner(@Value("${beffroi.clamd:}") String setting) {
        this(setting, PATIENCE);
    }

    ClamdScanner(String setting, Duration patience) {
        address = ClamdAddress.read(setting);
        this.patience = patience;
    }

    /** How it is. */
    public enum State {
        /** The operator named none. */
        NONE,
        /** It is there. */
        ANSWERS,
        /** It does not answer: no file is taken until it does. */
        SILENT
    }

    /** How it is now; takes a second at most. */
    public State state() {
        if (address.isEmpty()) {
            return State.NONE;
        }
        try {
            boolean there =
                    new ClamdConversation(address.get(), SHORT_PATIENCE).ping().equals("PONG");
            return there ? State.ANSWERS : State.SILENT;
        } catch (IOException e) {
            return State.SILENT;
        }
    }

    @Override
    public Optional<String> findThreat(String name, byte[] content) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            return read(new ClamdConversation(address.get(), patience).scan(content));
        } catch (IOException e) {
            LOG.warn("The virus scanner at {} cannot be asked: {}", address.get(), e.toString());
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(String answer) throws IOException {
        if (answer.equals(CLEAN)) {
            return Optional.empty();
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return Optional.of(found.group(1));
        }
        throw new IOException("clamd answers \"" + answer + "\"");
    }
}
