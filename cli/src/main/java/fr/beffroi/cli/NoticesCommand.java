package fr.beffroi.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spark notices FOLDER}: years of notices into Parquet. */
@Command(name = "notices")
final class NoticesCommand implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]+://.*");
    private static final int MOST_TOLD = 20;

    private final Session session;
    private final Supplier<Cluster> opener;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "parameter.notices")
    private String folder;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, descriptionKey = "option.noticesOut")
    private String out;

    NoticesCommand(Session session, Supplier<Cluster> opener) {
        this.session = session;
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        List<String> faults = new ArrayList<>();
        if (!isAddress(folder) && !Files.isDirectory(Path.of(folder))) {
            faults.add(session.messages().text("notices.noFolder", folder));
        }
        if (!isAddress(out) && isTaken(Path.of(out))) {
            faults.add(session.messages().text("notices.taken", out));
        }
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        NoticesReport report;
        try (Cluster cluster = opener.get()) {
            report = cluster.readNotices(address(folder), address(out));
        }
        tell(report);
        return ExitStatus.DONE;
    }

    private void tell(NoticesReport report) {
        Messages messages = session.messages();
        report.setAside().stream()
                .limit(MOST_TOLD)
                .forEach(fault -> session.say(
                        "notices.setAside",
                        fault.file() + (fault.part().isEmpty() ? "" : " › " + fault.part()),
                        fault.words()));
        session.say(
                "notices.read",
                messages.number(report.notices(), 0),
                messages.number(report.files(), 0),
                messages.number(report.refused(), 0),
                out);
    }

    private static boolean isAddress(String place) {
        return ADDRESS.matcher(place).matches();
    }

    /** A place without a scheme is of this machine, or of all machines under the same path. */
    private static URI address(String place) {
        return isAddress(place)
                ? URI.create(place)
                : Path.of(place).toAbsolutePath().normalize().toUri();
    }

    /** Nothing is written over or into what there is. */
    private static boolean isTaken(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isPresent();
        }
    }
}
