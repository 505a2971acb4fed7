package fr.beffroi.workbench.command;

import fr.beffroi.workbench.web.TerminalLines;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where to go, once everything is ready. Tests start without it. */
@Component
@ConditionalOnProperty("beffroi.data")
class Greeting {
    private final Environment environment;
    private final ObjectProvider<TerminalLines> modules;

    Greeting(Environment environment, ObjectProvider<TerminalLines> modules) {
        this.environment = environment;
        this.modules = modules;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void greet() {
        ResourceBundle words = Main.words();
        String address = environment.getProperty(
                "beffroi.base-url", "http://localhost:" + environment.getProperty("local.server.port"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(MessageFormat.format(words.getString("ready"), address));
        modules.stream()
                .sorted(Comparator.comparingInt(TerminalLines::order))
                .forEach(module -> module.lines(Locale.getDefault(), address).forEach(out::println));
        out.println(MessageFormat.format(words.getString("ready.stop"), environment.getProperty("beffroi.data")));
    }
}
