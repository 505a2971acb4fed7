package fr.beffroi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The language the terminal speaks: French unless the user asks for, or works in, English. */
enum Language {
    FRENCH("fr", Locale.FRANCE),
    ENGLISH("en", Locale.UK);

    private static final String OPTION = "--lang";

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    String code() {
        return code;
    }

    Locale locale() {
        return locale;
    }

    /** The language named by {@code --lang} anywhere among the arguments, else the environment's. */
    static Language choose(List<String> arguments, Map<String, String> environment) {
        return findAsked(arguments).orElseGet(() -> ofEnvironment(environment));
    }

    static Optional<Language> findByCode(String code) {
        return Stream.of(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** Looked up before the arguments are parsed, because complaints about them are to be in that language already. */
    private static Optional<Language> findAsked(List<String> arguments) {
        for (int i = arguments.size() - 1; i >= 0; i--) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                return findByCode(argument.substring(OPTION.length() + 1));
            }
            if (i > 0 && arguments.get(i - 1).equals(OPTION)) {
                return findByCode(argument);
            }
        }
        return Optional.empty();
    }

    /** As everywhere on Unix the first of these that is set and not empty counts. */
    private static Language ofEnvironment(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith(ENGLISH.code))
                .map(value -> ENGLISH)
                .orElse(FRENCH);
    }
}
