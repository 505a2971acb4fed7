package fr.beffroi.workbench.rampup;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunSettings;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;

/** The lamp of {@code examples/first-steps}, planned in a moment: one workshop, one lever. */
@Component
public class SmallScenario {
    public static final Path FILE = Path.of("../examples/first-steps/model.json");
    /** Its only lever. */
    public static final String LEVER = "Équipe du soir au montage";

    public static final String LEVER_ID = "equipe-soir";
    private static final RunSettings SETTINGS = new RunSettings(0.01, 30, null, 100, List.of());

    private final Scenarios scenarios;
    private final Runs runs;

    SmallScenario(Scenarios scenarios, Runs runs) {
        this.scenarios = scenarios;
        this.runs = runs;
    }

    public static LoadedModel model() {
        return ModelFiles.read(FILE);
    }

    /** A scenario with one version, not yet planned. */
    public UUID make(String name) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            UUID scenario = scenarios.create(name, "Combien de lampes avec l’équipe du soir ?");
            scenarios.publish(scenario, model(), "premier jet");
            return scenario;
        });
    }

    /** The lamp whose modules often come late, and whose evening shift takes long to hire: little to carry out, and a date that is not sure. */
    public UUID makeUncertain(String name) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            UUID scenario = scenarios.create(name, "");
            scenarios.publish(scenario, uncertain(), "essai");
            return scenario;
        });
    }

    private static LoadedModel uncertain() {
        try {
            return ModelJson.read(
                    Files.readString(FILE).replace("\"targets\": [", """
                            "uncertainty": {
                              "sources": [{"id": "achat-module", "leadTime": {"triangular": [1, 2, 6]}}],
                              "levers": [{"id": "equipe-soir", "delay": {"triangular": [3, 4, 9]}}]
                            },
                            "targets": [""").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run with a plan, of the model as it is. */
    public UUID plan(UUID scenario) {
        return plan(scenario, SETTINGS);
    }

    /** A run with a plan, without the lever. */
    UUID planWithoutLever(UUID scenario) {
        return plan(scenario, SETTINGS.without(LEVER_ID));
    }

    private UUID plan(UUID scenario, RunSettings settings) {
        UUID run = Viewers.callAs(Viewer.SYSTEM, () -> runs.start(scenario, 1, settings));
        awaitPlan(run);
        return run;
    }

    public Run awaitPlan(UUID run) {
        return Awaitility.await()
                .alias("a plan of run " + run)
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Viewers.callAs(Viewer.SYSTEM, () -> runs.get(run)), Run::hasPlan);
    }
}
