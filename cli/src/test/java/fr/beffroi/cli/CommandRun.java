package fr.beffroi.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;

/** One command run in this process: what it printed and how it ended. */
record CommandRun(int status, String out, String err) {

    static CommandRun french(Object... arguments) {
        return run(Language.FRENCH, arguments);
    }

    static CommandRun english(Object... arguments) {
        return run(Language.ENGLISH, arguments);
    }

    private static CommandRun run(Language language, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Session session = new Session(
                new Messages(language),
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                Path.of("").toAbsolutePath().resolve(".."));
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int status = Main.run(session, words);
        return new CommandRun(status, out.toString(), err.toString());
    }
}
