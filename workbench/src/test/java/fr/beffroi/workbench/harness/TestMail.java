package fr.beffroi.workbench.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** One real mail server for all tests of the run. */
public final class TestMail {
    private static final Pattern LINK = Pattern.compile("http://localhost:1(/\\S+)");
    private static final GreenMail SERVER = start();

    private TestMail() {}

    private static GreenMail start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** What the application needs to know of it. The base address names no real port: tests follow the path of a link. */
    public static Map<String, Object> properties() {
        return Map.of(
                "beffroi.mail.host", "127.0.0.1",
                "beffroi.mail.port", SERVER.getSmtp().getPort(),
                "beffroi.mail.starttls", "false",
                "beffroi.mail.from", "beffroi@demo.example",
                "beffroi.base-url", "http://localhost:1");
    }

    /** The path of the link in the newest mail to an address; waits for it. */
    public static String linkPath(String address) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> newestLink(address), Optional::isPresent)
                .orElseThrow();
    }

    /** How many mails went to an address. */
    public static long count(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .count();
    }

    /** The newest mail to an address, its words alone; waits for it. */
    public static String newestText(String address) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> newest(address), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> newest(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .reduce((first, second) -> second)
                .map(TestMail::text);
    }

    private static Optional<String> newestLink(String address) {
        return newest(address).map(LINK::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    private static String text(MimeMessage mail) {
        try {
            // With something enclosed the words come first.
            return (mail.getContent() instanceof MimeMultipart parts ? words(parts) : mail.getContent()).toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object words(MimeMultipart parts) throws IOException, MessagingException {
        Object first = parts.getBodyPart(0).getContent();
        return first instanceof MimeMultipart within ? words(within) : first;
    }

    /** What is enclosed in the newest mail to an address, as text; waits for the mail. */
    public static String newestEnclosed(String address) {
        newestText(address);
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .reduce((first, second) -> second)
                .map(TestMail::enclosed)
                .orElseThrow();
    }

    private static String enclosed(MimeMessage mail) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            return new String(
                    parts.getBodyPart(parts.getCount() - 1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
