package fr.beffroi.bench.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Copies of real notices that differ in their numbers, and invented contracts. */
final class ManyNotices {
    private static final Pattern NUMBER = Pattern.compile("DOC_ID=\"\\d+-\\d{4}\"");
    /** What ties a notice to an earlier one would tie all its copies. */
    private static final Pattern TIE = Pattern.compile("<(NO_DOC_OJS|NOTICE_NUMBER_OJ)>[^<]*</\\1>");

    private ManyNotices() {}

    /** Writes so many files. */
    static List<Path> write(Path from, Path into, int count, int round) throws IOException {
        List<Path> models;
        try (var all = Files.list(from)) {
            models = all.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = Files.readString(models.get(i % models.size()));
            String number = "DOC_ID=\"" + (1 + i) + "-" + (2101 + round) + "\"";
            String own = TIE.matcher(NUMBER.matcher(text).replaceFirst(number)).replaceAll("<$1></$1>");
            files.add(Files.writeString(into.resolve(i + ".xml"), own));
        }
        return files;
    }

    /** Writes one file of so many contracts. */
    static void writeContracts(Path into, int count, int round) throws IOException {
        try (Writer out = Files.newBufferedWriter(into.resolve("decp.json"), StandardCharsets.UTF_8)) {
            out.write("{\"marches\": {\"marche\": [\n");
            for (int i = 0; i < count; i++) {
                out.write((i == 0 ? "" : ",\n") + """
                        {"id": "%d-%06d", "acheteur": {"id": "00009%04d600017"}, "nature": "Marché", "objet": "Fourniture n° %d de pièces usinées et de leur contrôle",
                         "codeCPV": "34731000", "procedure": "Procédure adaptée", "dureeMois": 12, "dateNotification": "2026-03-%02d",
                         "datePublicationDonnees": "2026-04-01", "montant": %d, "offresRecues": 3,
                         "titulaires": [{"titulaire": {"typeIdentifiant": "SIRET", "id": "00000001800011"}}]}""".formatted(round, i, i % 10_000, i, 1 + i % 28, 1_000 + i));
            }
            out.write("\n]}}");
        }
    }

    static long bytes(List<Path> files) {
        return files.stream().mapToLong(ManyNotices::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
