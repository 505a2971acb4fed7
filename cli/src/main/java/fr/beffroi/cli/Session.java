package fr.beffroi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Where one command runs.
 *
 * @param out results
 * @param err progress and messages
 * @param errIsTerminal somebody watches {@code err}, so that a line may be rewritten in place
 * @param home folder of the repository, where the examples are
 */
record Session(Messages messages, PrintWriter out, PrintWriter err, boolean errIsTerminal, Path home) {

    /** A line of progress or a message for the user. */
    void say(String key, Object... values) {
        err.println(messages.text(key, values));
        err.flush();
    }
}
