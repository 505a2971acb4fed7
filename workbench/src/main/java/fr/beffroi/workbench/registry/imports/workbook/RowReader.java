package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.engine.io.NearestName;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import fr.beffroi.workbench.registry.imports.ImportFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one line after the other; every fault of a line is told, not the first alone. */
final class RowReader {
    private static final int SIREN_LENGTH = 9;
    private static final int SIRET_LENGTH = 14;
    private static final int LONGEST = 2_000;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern WEBSITE = Pattern.compile("(https?://)?[\\p{L}0-9.-]+\\.[\\p{L}]{2,}(/\\S*)?");
    private static final Pattern DEPARTMENT = Pattern.compile("[0-9]{2}|2[AB]|97[0-9]|98[0-9]");

    private final SheetTable table;
    private final ColumnMapping mapping;
    private final WorkbookNames names;
    private final FaultWords words;
    private final List<ImportFault> faults = new ArrayList<>();

    RowReader(SheetTable table, ColumnMapping mapping, WorkbookNames names, FaultWords words) {
        this.table = table;
        this.mapping = mapping;
        this.names = names;
        this.words = words;
    }

    List<ImportFault> faults() {
        return faults;
    }

    /** The line, if nothing about it is wrong. */
    Optional<WorkbookRow> read(SheetTable.Row row) {
        int before = faults.size();
        Siret siret = number(row, WorkbookField.SIRET, SIRET_LENGTH, Siret::parse);
        Siren written = number(row, WorkbookField.SIREN, SIREN_LENGTH, Siren::parse);
        if (siret != null && written != null && !siret.siren().equals(written)) {
            fault(row, WorkbookField.SIREN, "otherCompany", siret);
        }
        Siren siren = written != null ? written : siret != null ? siret.siren() : null;
        if (siren == null && faults.size() == before) {
            fault(
                    row,
                    mapping.column(WorkbookField.SIREN) >= 0 ? WorkbookField.SIREN : WorkbookField.SIRET,
                    "noNumber");
        }
        Map<String, @Nullable Object> company = company(row, siret == null);
        Map<String, @Nullable Object> site = siret == null ? Map.of() : site(row);
        List<String> processes = codes(row, WorkbookField.PROCESSES, names.processes(), "process");
        List<String> credentials = codes(row, WorkbookField.CREDENTIALS, names.credentials(), "credential");
        Map<String, @Nullable String> contact = contact(row);
        return siren == null || faults.size() > before
                ? Optional.empty()
                : Optional.of(
                        new WorkbookRow(row.line(), siren, siret, company, site, processes, credentials, contact));
    }

    private Map<String, @Nullable Object> company(SheetTable.Row row, boolean alone) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", text(row, WorkbookField.COMPANY_NAME));
        values.put("short_name", text(row, WorkbookField.SHORT_NAME));
        values.put("website", matching(row, WorkbookField.WEBSITE, WEBSITE, "website"));
        values.put("description", text(row, WorkbookField.DESCRIPTION));
        values.put("staff_bracket", staff(row));
        // Where the line is about a site, its activity is the site's.
        if (alone) {
            values.put("activity_naf2", activity(row, WorkbookField.ACTIVITY, names.naf2()));
            values.put("activity_naf2025", activity(row, WorkbookField.ACTIVITY_2025, names.naf2025()));
        }
        return values;
    }

    private Map<String, @Nullable Object> site(SheetTable.Row row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", text(row, WorkbookField.SITE_NAME));
        values.put("address", text(row, WorkbookField.ADDRESS));
        String postcode = digits(row, WorkbookField.POSTCODE, 5, "postcode");
        values.put("postcode", postcode);
        values.put("commune", text(row, WorkbookField.COMMUNE));
        values.put("commune_code", communeCode(row));
        values.put("department", department(row, postcode));
        Double latitude = degrees(row, WorkbookField.LATITUDE, 90);
        Double longitude = degrees(row, WorkbookField.LONGITUDE, 180);
        if ((latitude == null) != (longitude == null)) {
            fault(row, latitude == null ? WorkbookField.LATITUDE : WorkbookField.LONGITUDE, "bothDegrees");
        }
        values.put("latitude", latitude);
        values.put("longitude", longitude);
        values.put("activity_naf2", activity(row, WorkbookField.ACTIVITY, names.naf2()));
        values.put("activity_naf2025", activity(row, WorkbookField.ACTIVITY_2025, names.naf2025()));
        return values;
    }

    private Map<String, @Nullable String> contact(SheetTable.Row row) {
        String name = text(row, WorkbookField.CONTACT_NAME);
        Map<String, @Nullable String> contact = new HashMap<>();
        contact.put("position", text(row, WorkbookField.CONTACT_POSITION));
        contact.put("email", matching(row, WorkbookField.CONTACT_EMAIL, EMAIL, "email"));
        contact.put("phone", text(row, WorkbookField.CONTACT_PHONE));
        if (name == null && contact.values().stream().allMatch(Objects::isNull)) {
            return Map.of();
        }
        contact.put("name", name != null ? name : contact.get("email") != null ? contact.get("email") : "Contact");
        return contact;
    }

    /** Excel drops leading zeros of numbers: they are put back where the check digit then fits. */
    private <T> @Nullable T number(
            SheetTable.Row row, WorkbookField field, int length, Function<String, Optional<T>> parse) {
        String text = text(row, field);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[\\s\\u00a0\\u202f.]", "");
        String padded = digits.matches("[0-9]+") && digits.length() < length
                ? "0".repeat(length - digits.length()) + digits
                : digits;
        Optional<T> found = parse.apply(padded);
        if (found.isEmpty()) {
            fault(
                    row,
                    field,
                    digits.matches("[0-9]+") && padded.length() == length ? "checkDigit" : "digits",
                    length,
                    digits.length());
        }
        return found.orElse(null);
    }

    private @Nullable String text(SheetTable.Row row, WorkbookField field) {
        int column = mapping.column(field);
        String text = column < 0 ? "" : row.cell(column);
        if (text.length() > LONGEST) {
            fault(row, field, "tooLong", LONGEST, text.length());
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable String matching(SheetTable.Row row, WorkbookField field, Pattern pattern, String fault) {
        String text = text(row, field);
        if (text != null && !pattern.matcher(text).matches()) {
            fault(row, field, fault);
            return null;
        }
        return text;
    }

    private @Nullable String digits(SheetTable.Row row, WorkbookField field, int length, String fault) {
        String text = text(row, field);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("\\s", "");
        String padded = digits.matches("[0-9]{4}") && length == 5 ? "0" + digits : digits;
        if (!padded.matches("[0-9]{" + length + "}")) {
            fault(row, field, fault);
            return null;
        }
        return padded;
    }

    private @Nullable String communeCode(SheetTable.Row row) {
        String text = text(row, WorkbookField.COMMUNE_CODE);
        String padded = text != null && text.matches("[0-9]{4}") ? "0" + text : text;
        if (padded != null && !padded.matches("[0-9][0-9AB][0-9]{3}")) {
            fault(row, WorkbookField.COMMUNE_CODE, "communeCode");
            return null;
        }
        return padded;
    }

    private @Nullable String department(SheetTable.Row row, @Nullable String postcode) {
        String text = text(row, WorkbookField.DEPARTMENT);
        if (text == null) {
            // Of the postcode only where it says so without doubt: Corsica's do not, nor those of overseas by two
            // digits.
            return postcode == null || postcode.startsWith("20")
                    ? null
                    : postcode.substring(0, postcode.startsWith("97") || postcode.startsWith("98") ? 3 : 2);
        }
        String code = text.length() == 1 ? "0" + text : text.toUpperCase(Locale.ROOT);
        if (!DEPARTMENT.matcher(code).matches()) {
            fault(row, WorkbookField.DEPARTMENT, "department");
            return null;
        }
        return code;
    }

    private @Nullable Double degrees(SheetTable.Row row, WorkbookField field, double most) {
        String text = text(row, field);
        if (text == null) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(text.replace(',', '.'));
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        fault(row, field, "degrees", (int) most);
        return null;
    }

    private @Nullable String activity(SheetTable.Row row, WorkbookField field, Set<String> known) {
        String text = text(row, field);
        if (text == null) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        String dotted = code.length() > 2 ? code.substring(0, 2) + "." + code.substring(2) : code;
        if (known.contains(dotted)) {
            return dotted;
        }
        fault(
                row,
                field,
                "activity",
                NearestName.find(dotted, known.stream().sorted().toList()).orElse("25.62B"));
        return null;
    }

    /** A number of people becomes its bracket; a bracket's code stays. */
    private @Nullable String staff(SheetTable.Row row) {
        String text = text(row, WorkbookField.STAFF);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (digits.matches("[0-9]{1,7}")) {
            return names.bracketOf(Integer.parseInt(digits));
        }
        Optional<String> bracket = names.bracket(text);
        if (bracket.isEmpty()) {
            fault(row, WorkbookField.STAFF, "staff");
        }
        return bracket.orElse(null);
    }

    private List<String> codes(SheetTable.Row row, WorkbookField field, KnownNames known, String fault) {
        String text = text(row, field);
        if (text == null) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        BiFunction<String, List<String>, List<String>> split =
                (part, parts) -> known.find(part).isPresent() ? List.of(part) : parts;
        for (String part : parts(text, "[;\\n]")) {
            // A name may hold a comma; else it separates.
            for (String name : split.apply(part, parts(part, "[,/]"))) {
                Optional<String> code = known.find(name);
                code.ifPresentOrElse(
                        codes::add,
                        () -> add(
                                row,
                                field,
                                name,
                                known.nearest(name)
                                        .map(near -> words.say(fault + ".maybe", near))
                                        .orElseGet(() -> words.say(fault))));
            }
        }
        return codes.stream().distinct().toList();
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    void fault(SheetTable.Row row, WorkbookField field, String key, Object... values) {
        int column = mapping.column(field);
        add(row, field, column < 0 || row.cell(column).isEmpty() ? null : row.cell(column), words.say(key, values));
    }

    /** A fault of a whole line. */
    void faultOfLine(int line, String key, Object... values) {
        faults.add(new ImportFault(line, null, null, words.say(key, values)));
    }

    private void add(SheetTable.Row row, WorkbookField field, @Nullable String found, String reason) {
        int column = mapping.column(field);
        String shown = found != null && found.length() > 200 ? found.substring(0, 200) + "…" : found;
        faults.add(new ImportFault(row.line(), column < 0 ? null : table.head().get(column), shown, reason));
    }
}
