package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.Regulation;
import fr.beffroi.workbench.registry.Siren;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the open register as it is exported (data.economie.gouv.fr, dataset {@code aides_minimis}, CSV). Columns go by their names, in any order;
 * others are passed over. A row without a SIREN (persons are masked there) says nothing of a company and is counted only.
 */
final class RegisterFile {
    private static final String SIREN = "identifiant_beneficiaire";
    private static final String AMOUNT = "montant_esb";
    private static final String DAY = "date_octroi";
    private static final List<String> NEEDED = List.of(SIREN, AMOUNT, DAY);
    private static final int DAY_LENGTH = 10;
    private static final int CENTS = 2;
    private static final int SIRET_LENGTH = 14;
    private static final int LONGEST_NAME = 200;
    private static final BigDecimal MOST_EUROS = new BigDecimal("1000000000");

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private int masked;

    private RegisterFile() {}

    /**
     * A row that was not read.
     *
     * @param line of the file
     * @param column whose value is at fault
     * @param found there
     */
    record Left(int line, String column, String found) {}

    /**
     * What is in a file.
     *
     * @param masked rows that name no company
     * @param left rows that could not be read
     */
    record Read(List<Fact> facts, int masked, List<Left> left) {}

    /**
     * Reads a file.
     *
     * @throws UnusableRegisterException where it is no export of the register
     */
    static Read read(byte[] content) {
        String text = text(content);
        int firstEnd = text.indexOf('\n');
        String head = firstEnd < 0 ? text : text.substring(0, firstEnd);
        RegisterFile file = new RegisterFile();
        try {
            file.read(new CsvRows(new StringReader(text), head.contains(";") ? ';' : ','));
        } catch (IOException e) {
            throw new IllegalStateException("Text cannot fail to be read", e);
        }
        return new Read(List.copyOf(file.facts), file.masked, List.copyOf(file.left));
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnusableRegisterException("text", "");
        }
    }

    private void read(CsvRows rows) throws IOException {
        List<String> head = rows.next();
        if (head == null) {
            throw new UnusableRegisterException("empty", "");
        }
        for (int index = 0; index < head.size(); index++) {
            columns.putIfAbsent(head.get(index).strip().toLowerCase(Locale.ROOT), index);
        }
        String missing = String.join(
                ", ", NEEDED.stream().filter(name -> !columns.containsKey(name)).toList());
        if (!missing.isEmpty()) {
            throw new UnusableRegisterException("columns", missing);
        }
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            read(row, rows.line());
        }
    }

    private void read(List<String> row, int line) {
        Optional<String> siren = siren(cell(row, SIREN));
        if (siren.isEmpty()) {
            masked++;
            return;
        }
        BigDecimal euros = euros(cell(row, AMOUNT));
        LocalDate day = day(cell(row, DAY));
        if (euros == null) {
            left.add(new Left(line, AMOUNT, cell(row, AMOUNT)));
        } else if (day == null) {
            left.add(new Left(line, DAY, cell(row, DAY)));
        } else {
            String funder =
                    cell(row, "operateur").isEmpty() || cell(row, "operateur").equals("-")
                            ? cell(row, "autorite")
                            : cell(row, "operateur");
            long cents = euros.movePointRight(CENTS).longValueExact();
            String what = siren.get() + " " + day + " " + cents + " " + funder;
            // The register gives rows no lasting number: they are told apart by what they say, and alike ones by their
            // count.
            int number = alike.merge(what, 1, Integer::sum);
            facts.add(new Fact(
                    what + " " + number,
                    Fact.Source.REGISTER,
                    siren.get(),
                    siren.get(),
                    day,
                    cents,
                    regulation(cell(row, "regime")),
                    funder.substring(0, Math.min(LONGEST_NAME, funder.length()))));
        }
    }

    private String cell(List<String> row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.size() ? "" : row.get(index).strip();
    }

    private static Optional<String> siren(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        String siren = digits.length() == SIRET_LENGTH ? digits.substring(0, 9) : digits;
        return Siren.isValid(siren) ? Optional.of(siren) : Optional.empty();
    }

    private static @Nullable BigDecimal euros(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        if (!plain.matches("\\d{1,12}(\\.\\d{1,9})?")) {
            return null;
        }
        // A part of a cent is counted as one: no room is overstated.
        BigDecimal euros = new BigDecimal(plain).setScale(CENTS, RoundingMode.CEILING);
        return euros.compareTo(MOST_EUROS) > 0 ? null : euros;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() < DAY_LENGTH ? null : LocalDate.parse(text.substring(0, DAY_LENGTH));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** By its number where it is named, else by its subject; what cannot be told is taken to use up room. */
    private static Regulation regulation(String regime) {
        String words = regime.toLowerCase(Locale.ROOT);
        for (Regulation regulation : Regulation.values()) {
            if (words.contains(regulation.number())) {
                return regulation;
            }
        }
        if (words.contains("agri")) {
            return Regulation.FARMING;
        } else if (words.contains("pêche") || words.contains("peche")) {
            return Regulation.FISHING;
        }
        return words.contains("sieg") || words.contains("économique général")
                ? Regulation.GENERAL_INTEREST
                : Regulation.GENERAL;
    }
}
