package fr.beffroi.workbench.identity.mail;

import fr.beffroi.workbench.identity.Enclosed;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/** Sends mails, in the words of the message bundles. */
@Service
@EnableConfigurationProperties(MailServer.class)
public class Post {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final MailServer server;
    private final JavaMailSender sender;
    private final MessageSource messages;

    Post(MailServer server, BaseAddress baseAddress, MessageSource messages) {
        if (server.isConfigured() && !baseAddress.isGiven()) {
            throw new IllegalStateException("BEFFROI_MAIL_HOST is " + server.host()
                    + " but BEFFROI_BASE_URL is missing, so that mails could lead wherever the asking browser said it was."
                    + "\nMaybe set it to the address people type, such as https://beffroi.example.fr");
        }
        this.server = server;
        this.sender = server.sender();
        this.messages = messages;
    }

    /** Whether a mail can be sent at all. */
    public boolean isConfigured() {
        return server.isConfigured();
    }

    /**
     * A letter in its words.
     *
     * @param enclosed what goes with it; null where nothing does
     */
    public record Letter(
            String address,
            String subject,
            String text,
            @Nullable Enclosed enclosed) {
        /** With nothing enclosed. */
        Letter(String address, String subject, String text) {
            this(address, subject, text, null);
        }

        /** The same with something enclosed. */
        Letter with(@Nullable Enclosed file) {
            return new Letter(address, subject, text, file);
        }
    }

    /**
     * Sends the mail {@code mail.KEY.subject}, {@code mail.KEY.text}.
     *
     * @param language of the reader
     * @param words what stands for {0}, {1}… in subject and text
     * @return whether the mail server took it; the reason why not goes to the log
     */
    public boolean send(String address, String key, Locale language, Object... words) {
        return isConfigured() && deliver(write(address, key, language, words)).isEmpty();
    }

    /** The letter of a key, in the reader's language. */
    Letter write(String address, String key, Locale language, Object... words) {
        return new Letter(
                address,
                // A name with a line break in it must not become a header.
                messages.getMessage("mail." + key + ".subject", words, language).replaceAll("\\s+", " "),
                messages.getMessage("mail." + key + ".text", words, language));
    }

    /** Hands a letter to the mail server; why it was not taken, empty where it was. */
    Optional<String> deliver(Letter letter) {
        try {
            MimeMessage message = sender.createMimeMessage();
            Enclosed enclosed = letter.enclosed();
            MimeMessageHelper mail = new MimeMessageHelper(message, enclosed != null, StandardCharsets.UTF_8.name());
            mail.setFrom(server.from());
            mail.setTo(letter.address());
            mail.setSubject(letter.subject());
            mail.setText(letter.text());
            if (enclosed != null) {
                mail.addAttachment(enclosed.name(), new ByteArrayResource(enclosed.content()), enclosed.mediaType());
            }
            sender.send(message);
            return Optional.empty();
        } catch (MessagingException e) {
            LOG.warn("A mail could not be written: {}", e.getMessage());
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (MailException e) {
            LOG.warn("The mail server {} did not take a mail: {}", server.host(), e.getMessage());
            return Optional.of(server.host() + " : " + reason(e));
        }
    }

    /** The mail server's own words where it said some, else why it could not be reached. */
    private static String reason(MailException failure) {
        Exception first = failure instanceof MailSendException sent
                        && !sent.getFailedMessages().isEmpty()
                ? sent.getFailedMessages().values().iterator().next()
                : failure;
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(first);
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.strip();
    }
}
