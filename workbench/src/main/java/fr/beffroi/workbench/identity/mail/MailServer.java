package fr.beffroi.workbench.identity.mail;

import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server letters go through: {@code BEFFROI_MAIL_HOST} and the like.
 *
 * @param host null or empty: there is none, and links are shown to whoever asked for them, to be handed over
 * @param port 587 unless said otherwise
 * @param user null or empty: no signing in
 * @param from the sender's address
 * @param starttls whether the connection must be encrypted; true unless said otherwise
 */
@ConfigurationProperties("beffroi.mail")
record MailServer(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("beffroi@localhost") String from,
        @DefaultValue("true") boolean starttls) {
    private static final String TIMEOUT_MILLISECONDS =
            String.valueOf(Duration.ofSeconds(10).toMillis());

    boolean isConfigured() {
        return host != null && !host.isBlank();
    }

    JavaMailSender sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        Properties properties = sender.getJavaMailProperties();
        if (user != null && !user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(password);
            properties.put("mail.smtp.auth", "true");
        }
        properties.put("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.put("mail.smtp.starttls.required", String.valueOf(starttls));
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + step, TIMEOUT_MILLISECONDS);
        }
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }
}
