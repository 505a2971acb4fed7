package fr.beffroi.workbench.command;

import fr.beffroi.workbench.Workbench;
import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.database.DatabaseOptions;
import fr.beffroi.workbench.web.FreePort;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve} and {@code demo}: the workbench in the browser, until Ctrl-C. */
@Command
final class ServeCommand implements Callable<Integer> {
    /** No exit status: the server keeps the process alive. */
    static final int GOES_ON = -1;

    private static final int DEFAULT_PORT = 8080;

    private final boolean demo;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port")
    private @Nullable Integer port;

    /** Starts, visits the first pages and ends: the run from which the launcher makes the fast start. */
    @Option(names = "--training", hidden = true)
    private boolean training;

    @Mixin
    private DataOptions data = new DataOptions();

    ServeCommand(boolean demo) {
        this.demo = demo;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        DatabaseOptions options = data.database(demo);
        Database database = Database.open(options);
        // After the application's own shutdown, so that its last transactions still find a database.
        SpringApplication.getShutdownHandlers().add(database::close);
        AtomicBoolean stopped = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stopped.set(true)));
        try {
            return serve(database, options);
        } catch (RuntimeException e) {
            // Stopped while it was still starting or greeting: no failure, and nobody is left to read of it.
            if (stopped.get()) {
                return GOES_ON;
            }
            throw e;
        }
    }

    private int serve(Database database, DatabaseOptions options) throws IOException, InterruptedException {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(Workbench.class)
                .properties(database.properties())
                .properties(Map.of(
                        "server.port", FreePort.from(firstPort()),
                        "beffroi.data", options.dataFolder().toString()))
                .profiles(demo ? new String[] {"demo"} : new String[0])
                .run();
        if (training) {
            FirstPages.visit(application);
            return SpringApplication.exit(application);
        }
        return GOES_ON;
    }

    private int firstPort() {
        if (port != null) {
            return port;
        }
        String given = System.getenv("BEFFROI_PORT");
        return given == null ? DEFAULT_PORT : Integer.parseInt(given);
    }
}
