package fr.beffroi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where many scenarios stand: a folder, in which each model ({@code a.json}, {@code a.json.gz} or {@code a.xlsx}) has its plan beside it
 * ({@code a.plan.json}), or a list with a scenario a line: model, plan and, where the plan's name does not tell it from the others, a name,
 * with tabs between them; paths are taken from the list's folder, empty lines and those that begin with {@code #} are passed over.
 */
final class ScenarioFiles {
    private static final Pattern MODEL_ENDING = Pattern.compile("\\.(json|json\\.gz|xlsx)$");
    private static final Pattern PLAN_ENDING = Pattern.compile("(\\.plan)?\\.json(\\.gz)?$");
    private static final Pattern NAME = Pattern.compile("[^/\\\\.][^/\\\\]*");
    private static final String PLAN_BESIDE = ".plan.json";

    private final Messages messages;
    private final Path listed;
    private final List<String> faults = new ArrayList<>();

    ScenarioFiles(Messages messages, Path listed) {
        this.messages = messages;
        this.listed = listed;
    }

    /**
     * All of them, in the order of the list or by name. Their files are not looked at.
     *
     * @param out the folder of the answers, none of which may be written over one of the files
     * @throws UsageFaultException with every line that says nothing, or the same as another
     */
    List<Scenario> read(Path out) throws IOException {
        if (!Files.exists(listed)) {
            throw new UsageFaultException(List.of(messages.text("scenarios.missing", listed)));
        }
        List<Scenario> scenarios = Files.isDirectory(listed) ? ofFolder() : ofList();
        if (scenarios.isEmpty() && faults.isEmpty()) {
            faults.add(messages.text("scenarios.none", listed));
        }
        Map<String, Scenario> named = new HashMap<>();
        Set<Path> inputs = new HashSet<>();
        for (Scenario scenario : scenarios) {
            Scenario earlier = named.putIfAbsent(scenario.name(), scenario);
            if (earlier != null) {
                faults.add(messages.text("scenarios.sameName", scenario.name(), scenario.plan(), earlier.plan()));
            }
            inputs.add(identity(scenario.model()));
            inputs.add(identity(scenario.plan()));
        }
        named.keySet().stream()
                .map(name -> fileOf(out, name))
                .filter(file -> inputs.contains(identity(file)))
                .sorted()
                .forEach(file -> faults.add(messages.text("scenarios.overwritten", file)));
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        return scenarios;
    }

    /** Where the answer of a scenario of that name is written. */
    static Path fileOf(Path out, String name) {
        return out.resolve(name + ".json");
    }

    private List<Scenario> ofList() throws IOException {
        Path parent = listed.toAbsolutePath().getParent();
        Path folder = parent == null ? listed.toAbsolutePath() : parent;
        List<Scenario> scenarios = new ArrayList<>();
        List<String> lines = Files.readAllLines(listed);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length < 2 || fields.length > 3 || Stream.of(fields).anyMatch(String::isBlank)) {
                faults.add(messages.text("scenarios.line", listed, i + 1, line));
                continue;
            }
            Path plan = folder.resolve(fields[1].strip());
            String name = fields.length == 3 ? fields[2].strip() : stem(plan, PLAN_ENDING);
            if (NAME.matcher(name).matches()) {
                scenarios.add(new Scenario(name, folder.resolve(fields[0].strip()), plan));
            } else {
                faults.add(messages.text("scenarios.name", listed, i + 1, name));
            }
        }
        return scenarios;
    }

    /** A model without a plan, or a plan without a model, is a scenario too: that what is missing is said of it. */
    private List<Scenario> ofFolder() throws IOException {
        Map<String, Path> models = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(listed)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            boolean isPlan = String.valueOf(file.getFileName()).endsWith(PLAN_BESIDE);
            if (!isPlan && MODEL_ENDING.matcher(file.toString()).find()) {
                Path earlier = models.putIfAbsent(stem(file, MODEL_ENDING), file);
                if (earlier != null) {
                    faults.add(messages.text("scenarios.twoModels", file, earlier));
                }
            }
        }
        for (Path file : files) {
            if (String.valueOf(file.getFileName()).endsWith(PLAN_BESIDE)) {
                String name = stem(file, PLAN_ENDING);
                models.putIfAbsent(name, listed.resolve(name + ".json"));
            }
        }
        return models.entrySet().stream()
                .map(model ->
                        new Scenario(model.getKey(), model.getValue(), listed.resolve(model.getKey() + PLAN_BESIDE)))
                .toList();
    }

    private static String stem(Path file, Pattern ending) {
        return ending.matcher(String.valueOf(file.getFileName())).replaceFirst("");
    }

    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
