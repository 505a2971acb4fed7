package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.check.Checker;
import fr.beffroi.bench.crash.check.Faults;
import fr.beffroi.bench.crash.check.Notes;
import fr.beffroi.workbench.identity.audit.AuditResult;
import fr.beffroi.workbench.identity.audit.AuditVerification;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** One run: a world is made, people act in it, things are killed and started again, and everything is checked. */
public final class CrashRun {
    private static final int CHECK_EVERY = 50;
    private static final int LEAST_WORK_MILLISECONDS = 300;
    private static final int MOST_WORK_MILLISECONDS = 1_500;
    private static final int PATIENCE_SECONDS = 180;
    private static final String AUDIT = "audit chain whole";
    private static final String LAST_EUROS =
            "of all attempts at the last 30 000 €, made at once, one succeeds, all others are told why not";
    private static final String ANSWERS = "no answer that should never be given";

    private final CrashPlan plan;
    private final Path folder;
    private final Random random;
    private final Notes notes = new Notes();
    private final Map<Killed, List<Double>> recoveries = new LinkedHashMap<>();
    private final List<String> tampering;
    private final List<Faults> tampered = new ArrayList<>();

    /** What is killed. */
    private enum Killed {
        SERVER("all processes of the database"),
        PROCESS("one process of the database"),
        APPLICATION("the application");

        private final String words;

        Killed(String words) {
            this.words = words;
        }
    }

    /**
     * A run in an empty folder.
     */
    public CrashRun(CrashPlan plan, Path folder) {
        this(plan, folder, List.of());
    }

    /**
     * A run whose database is tampered with afterwards.
     *
     * @param tampering statements, each followed by a check
     */
    CrashRun(CrashPlan plan, Path folder, List<String> tampering) {
        this.tampering = List.copyOf(tampering);
        this.plan = plan;
        this.folder = folder;
        random = new Random(plan.seed());
        for (Killed killed : Killed.values()) {
            recoveries.put(killed, new ArrayList<>());
        }
    }

    /** What was found after each statement of tampering. */
    List<Faults> tampered() {
        return tampered;
    }

    /** Runs it to its end. */
    public CrashReport run() throws IOException, SQLException, InterruptedException {
        World world = WorldMaker.make(folder);
        KilledServer server = new KilledServer(folder);
        server.start();
        try (MailSink mails = new MailSink()) {
            KilledApplication application = new KilledApplication(folder, world, server.url(), mails.port());
            try (Rest rest = new Rest(application.address())) {
                return new Stage(world, server, application, rest, mails).play();
            } finally {
                application.kill();
            }
        } finally {
            server.stop();
        }
    }

    /** What stands while people act. */
    private final class Stage {
        private final World world;
        private final KilledServer server;
        private final KilledApplication application;
        private final Rest rest;
        private final MailSink mails;
        private final Checker checker;

        Stage(World world, KilledServer server, KilledApplication application, Rest rest, MailSink mails) {
            this.world = world;
            this.server = server;
            this.application = application;
            this.rest = rest;
            this.mails = mails;
            Map<String, String> emails =
                    world.companies().stream().collect(Collectors.toMap(World.Company::siren, World.Company::email));
            checker = new Checker(
                    World.DE_MINIMIS_PART,
                    world.undertakings(),
                    (siren, file) -> mails.count(String.valueOf(emails.get(siren)), file));
        }

        CrashReport play() throws IOException, SQLException, InterruptedException {
            application.start();
            awaitAnswer();
            Rush.Outcome rush = new Rush(world, rest, notes, plan).run();
            System.err.println("Rush: " + rush);
            long begun = System.nanoTime();
            AtomicBoolean goesOn = new AtomicBoolean(true);
            try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int person = 0; person < plan.people(); person++) {
                    people.execute(new Person(world, rest, notes, plan.seed() * 1_000 + person, goesOn::get));
                }
                try {
                    kill();
                } finally {
                    goesOn.set(false);
                }
            }
            double minutes = (System.nanoTime() - begun) / 60e9;
            // What was due when something was killed is done at the next start.
            application.stop();
            application.start();
            awaitAnswer();
            awaitSettled();
            CrashReport report = report(minutes, rush);
            tamper();
            return report;
        }

        /** Past every guard, as only the owner of the whole server can. */
        private void tamper() throws SQLException {
            for (String statement : tampering) {
                try (Connection connection = DriverManager.getConnection(server.url(), "postgres", world.password());
                        Statement guards = connection.createStatement()) {
                    guards.execute("set session_replication_role = replica");
                    guards.execute(statement);
                }
                tampered.add(check(true));
            }
        }

        private void kill() throws IOException, SQLException, InterruptedException {
            List<Killed> turns = new ArrayList<>(Collections.nCopies(plan.applicationKills(), Killed.APPLICATION));
            for (int i = 0; i < plan.kills(); i++) {
                turns.add(random.nextBoolean() ? Killed.SERVER : Killed.PROCESS);
            }
            Collections.shuffle(turns, random);
            for (int turn = 0; turn < turns.size(); turn++) {
                Thread.sleep(random.nextInt(LEAST_WORK_MILLISECONDS, MOST_WORK_MILLISECONDS));
                long begun = System.nanoTime();
                kill(turns.get(turn));
                awaitAnswer();
                recoveries
                        .computeIfAbsent(turns.get(turn), one -> new ArrayList<>())
                        .add((System.nanoTime() - begun) / 1e9);
                if ((turn + 1) % CHECK_EVERY == 0) {
                    System.err.println((turn + 1) + " kills, " + notes.steps().size() + " steps");
                    stopAt(check(false));
                }
            }
        }

        private void kill(Killed killed) throws IOException, InterruptedException {
            switch (killed) {
                case SERVER -> {
                    server.killAll();
                    server.start();
                }
                case PROCESS -> server.killOne(random);
                case APPLICATION -> {
                    application.kill();
                    application.start();
                }
            }
        }

        /** Until an officer's question that needs the database is answered well. */
        private void awaitAnswer() throws InterruptedException {
            long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
            do {
                Thread.sleep(100);
                if (System.nanoTime() > end || !application.isAlive()) {
                    throw new IllegalStateException("The application does not answer; its log is in " + folder);
                }
            } while (!rest.get(world.officers().getFirst(), "/api/books").isGood());
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(server.url(), world.owner(), world.password());
        }

        private Faults check(boolean settled) throws SQLException {
            try (Connection connection = connect()) {
                return checker.check(connection, notes, settled);
            }
        }

        private void stopAt(Faults faults) {
            if (!faults.isEmpty()) {
                throw new IllegalStateException("Found in between: " + faults.byInvariant());
            }
        }

        /** Until mails that were due are sent and the audit log is sealed, or patience is over: then the check tells what is missing. */
        private void awaitSettled() throws SQLException, InterruptedException {
            long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
            while (System.nanoTime() < end
                    && (count("platform.event_publication where completion_date is null") > 0
                            || audit().waiting() > 0)) {
                Thread.sleep(1_000);
            }
        }

        private long count(String from) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("select set_config('beffroi.role', 'system', false)");
                try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }

        private AuditResult audit() throws SQLException {
            try (Connection connection = connect()) {
                return AuditVerification.verify(connection, null);
            }
        }

        private CrashReport report(double minutes, Rush.Outcome rush) throws SQLException {
            Faults faults = check(true);
            AuditResult audit = audit();
            faults.addAll(AUDIT, audit.findings().stream().map(Object::toString).toList());
            faults.addAll(LAST_EUROS, rush.isRight() ? List.of() : List.of(rush.toString()));
            faults.addAll(ANSWERS, notes.surprises());
            return new CrashReport(
                    plan,
                    recoveries.entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> entry.getKey().words,
                                    Map.Entry::getValue,
                                    (a, b) -> a,
                                    LinkedHashMap::new)),
                    notes,
                    faults,
                    mails.total(),
                    count("funding.movement"),
                    audit.sealed(),
                    minutes);
        }
    }
}
