package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.matching.links.FrenchPlaces;
import fr.beffroi.workbench.matching.words.TradeWords;
import fr.beffroi.workbench.web.form.PageField;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a company's settings from what was typed. */
final class WatchReader {
    private static final int MOST_PHRASES = 30;
    private static final int LONGEST_PHRASE = 100;
    private static final int CENTS = 100;
    private static final Set<String> RHYTHMS = Set.of("day", "week", "never");

    private WatchReader() {}

    /** What is typed. */
    enum Field implements PageField {
        PHRASES("mots"),
        DEPARTMENTS("departements"),
        LEAST("minimum"),
        MOST("maximum"),
        RHYTHM("rythme");

        private final String pageName;

        Field(String pageName) {
            this.pageName = pageName;
        }

        @Override
        public String pageName() {
            return pageName;
        }
    }

    /** Settings, or what is wrong with what was typed. */
    record Read(WatchSettings settings, Map<Field, TypedFields.Fault> faults) {}

    static Read read(Map<Field, String> typed) {
        TypedFields<Field> fields = new TypedFields<>(typed);
        Map<Field, TypedFields.Fault> own = new EnumMap<>(Field.class);
        List<String> phrases = parts(fields.text(Field.PHRASES), "[,;\\n]");
        phrases.stream()
                .filter(phrase -> phrase.length() > LONGEST_PHRASE
                        || TradeWords.shipped().words(phrase).isEmpty())
                .findFirst()
                .ifPresent(phrase -> own.put(Field.PHRASES, new TypedFields.Fault("phrase", phrase)));
        if (phrases.size() > MOST_PHRASES) {
            own.put(Field.PHRASES, new TypedFields.Fault("phrases", String.valueOf(phrases.size())));
        }
        List<String> departments = parts(fields.text(Field.DEPARTMENTS).toUpperCase(Locale.ROOT), "[,;\\s]");
        departments.stream()
                .filter(department -> FrenchPlaces.nuts(department).isEmpty())
                .findFirst()
                .ifPresent(department -> own.put(Field.DEPARTMENTS, new TypedFields.Fault("department", department)));
        Long least = euros(fields, Field.LEAST);
        Long most = euros(fields, Field.MOST);
        if (least != null && most != null && least > most) {
            own.put(Field.MOST, new TypedFields.Fault("range", fields.text(Field.MOST)));
        }
        String rhythm = fields.text(Field.RHYTHM);
        if (!RHYTHMS.contains(rhythm)) {
            own.put(Field.RHYTHM, new TypedFields.Fault("rhythm", rhythm));
        }
        Map<Field, TypedFields.Fault> faults = new EnumMap<>(Field.class);
        faults.putAll(own);
        faults.putAll(fields.faults());
        return new Read(new WatchSettings(phrases, departments, least, most, rhythm), faults);
    }

    private static @Nullable Long euros(TypedFields<Field> fields, Field field) {
        return fields.text(field).isEmpty() ? null : fields.cents(field, false) / CENTS;
    }

    private static List<String> parts(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
