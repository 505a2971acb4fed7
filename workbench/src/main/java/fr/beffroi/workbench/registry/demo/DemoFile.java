package fr.beffroi.workbench.registry.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code registry/demo/companies.txt}; its head says how it is written. */
final class DemoFile {
    private static final String FILE = "/registry/demo/companies.txt";

    private DemoFile() {}

    static List<DemoCompany> read() {
        List<DemoCompany> companies = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoFile.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (line.startsWith("= ")) {
                    companies.add(new DemoCompany(line.substring(2)));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    read(line, companies.getLast());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return companies;
    }

    private static void read(String line, DemoCompany company) {
        String word = line.split(" ", 2)[0];
        String rest = line.substring(word.length()).strip();
        List<String> parts =
                Arrays.stream(rest.split("/", -1)).map(String::strip).toList();
        switch (word) {
            case "site" -> company.sites.add(site(rest.split(" ", 5)));
            case "activity" -> {
                company.activityNaf2 = rest.split(" ")[0];
                company.activityNaf2025 = rest.split(" ")[1];
            }
            case "staff" -> {
                company.staffBracket = rest.split(" ")[0];
                company.sizeClass = rest.split(" ")[1];
            }
            case "published" -> company.published = true;
            case "held-by" -> {
                company.holder = parts.get(0);
                company.holderSharePercent = Double.parseDouble(parts.get(1));
            }
            case "about" -> company.about = rest;
            case "can" -> company.abilities.add(ability(parts));
            case "holds" ->
                company.holdings.add(new DemoCompany.Holding(
                        parts.get(0),
                        text(parts.get(1)),
                        parts.get(2).isEmpty() ? null : Integer.valueOf(parts.get(2)),
                        parts.get(3)));
            case "has" ->
                company.means.add(new DemoCompany.Means(
                        parts.get(0), parts.get(1), Double.parseDouble(parts.get(2)), number(parts.get(3))));
            default -> throw new IllegalStateException("Unknown line in " + FILE + ": " + line);
        }
    }

    private static DemoCompany.Site site(String[] parts) {
        return new DemoCompany.Site(
                parts[0], parts[1], Double.parseDouble(parts[2]), Double.parseDouble(parts[3]), parts[4]);
    }

    private static DemoCompany.Ability ability(List<String> parts) {
        String[] size = parts.get(2).split("x");
        return new DemoCompany.Ability(
                parts.get(0),
                parts.get(1).isEmpty() ? List.of() : List.of(parts.get(1).split(", ")),
                size.length == 3 ? number(size[0]) : null,
                size.length == 3 ? number(size[1]) : null,
                size.length == 3 ? number(size[2]) : null,
                number(parts.get(3)),
                number(parts.get(4)));
    }

    private static @Nullable Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
