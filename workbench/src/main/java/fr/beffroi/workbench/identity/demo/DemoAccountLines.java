package fr.beffroi.workbench.identity.demo;

import fr.beffroi.workbench.web.TerminalLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's accounts, on the terminal. */
@Component
@Profile("demo")
class DemoAccountLines implements TerminalLines {
    private static final int ORDER = 10;

    private final MessageSource words;

    DemoAccountLines(MessageSource words) {
        this.words = words;
    }

    @Override
    public List<String> lines(Locale locale, String baseAddress) {
        List<String> lines = new ArrayList<>();
        lines.add(words.getMessage("signIn.demo.title", null, locale) + ". "
                + words.getMessage("signIn.demo.password", null, locale));
        DemoAccounts.EMAILS.forEach((role, email) ->
                lines.add("  " + email + "  " + words.getMessage("role." + role.code(), null, locale)));
        return lines;
    }

    @Override
    public int order() {
        return ORDER;
    }
}
