package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.check.Notes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** Begins files: a draft with its request and its paper, ready to be handed in. */
final class Beginning {
    private final World world;
    private final Notes notes;
    private final BooleanSupplier goesOn;

    Beginning(World world, Notes notes, BooleanSupplier goesOn) {
        this.world = world;
        this.notes = notes;
        this.goesOn = goesOn;
    }

    /** A file that is whole; empty where the run is over. */
    Optional<UUID> make(Desk desk, String part, World.Envelope envelope, String title) throws InterruptedException {
        Optional<UUID> file = begin(desk, part, envelope, title);
        return file.isPresent() && prepare(desk, file.get(), title) ? file : Optional.empty();
    }

    /** A file under a title that is found again where the answer was lost; empty where the run is over. */
    private Optional<UUID> begin(Desk desk, String part, World.Envelope envelope, String title)
            throws InterruptedException {
        while (goesOn.getAsBoolean()) {
            Rest.Answer answer = desk.post(
                    Wish.Side.COMPANY,
                    Walk.FILES,
                    Map.of("programme", world.programme(), "part", part, "axis", envelope.axis(), "title", title));
            Optional<UUID> made = answer.isGood() ? Optional.of(id(answer.json())) : find(desk, title);
            if (made.isPresent()) {
                notes.file(title, made.get());
                return made;
            }
            if (!answer.isLost()) {
                throw new IllegalStateException("No file could be begun: " + answer);
            }
            notes.lostAnswer();
        }
        return Optional.empty();
    }

    private static UUID id(JsonNode file) {
        return UUID.fromString(file.get("id").asString());
    }

    private static Optional<UUID> find(Desk desk, String title) throws InterruptedException {
        for (JsonNode line :
                desk.until(() -> desk.get(Wish.Side.COMPANY, Walk.FILES)).json()) {
            if (line.get("title").asString().equals(title)) {
                return Optional.of(id(line));
            }
        }
        return Optional.empty();
    }

    /** The request and its paper; whether the run went on until both were there. */
    private boolean prepare(Desk desk, UUID file, String title) throws InterruptedException {
        String path = Walk.FILES + "/" + file;
        Rest.Answer kept = desk.until(() -> desk.put(path + "/request", request(title)));
        if (!kept.isGood()) {
            throw new IllegalStateException("A request was not kept: " + kept);
        }
        String name = "devis-" + file + ".pdf";
        while (goesOn.getAsBoolean()) {
            Rest.Answer sent =
                    desk.upload(path + "/papers?kind=" + URLEncoder.encode(World.PAPER, StandardCharsets.UTF_8), name);
            if (sent.isGood()
                    || desk.until(() -> desk.get(Wish.Side.COMPANY, path + "/papers"))
                            .text()
                            .contains(name)) {
                return true;
            }
            if (!sent.isLost()) {
                throw new IllegalStateException("A paper was not kept: " + sent);
            }
        }
        return false;
    }

    private static Map<String, Object> request(String title) {
        return Map.of(
                "fields",
                        Map.of(
                                "title", title,
                                "project", "Un banc d’essai",
                                "size", "SMALL",
                                "amount", "30000",
                                "selfFinancing", "30000",
                                "iban", "FR7630006000011234567890189",
                                "nothingOrdered", "oui",
                                "deMinimisDeclared", "oui",
                                "statedTrue", "oui"),
                "costs",
                        List.of(Map.of(
                                "label", "Banc",
                                "kind", "MACHINE",
                                "purpose", "EXTENSION",
                                "amount", "60000",
                                "supplier", "Bancs (fictif)",
                                "orderOn", LocalDate.now().plusDays(30).toString())),
                "funders", List.of());
    }
}
