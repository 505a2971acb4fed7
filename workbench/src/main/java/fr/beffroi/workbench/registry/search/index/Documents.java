package fr.beffroi.workbench.registry.search.index;

import fr.beffroi.workbench.registry.geo.Departments;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Writes a company as a document of the index. */
final class Documents {

    private Documents() {}

    static Document of(IndexedCompany company) {
        Document document = new Document();
        document.add(new StringField(Fields.SIREN, company.siren(), Field.Store.YES));
        document.add(new StringField(Fields.NUMBER, company.siren(), Field.Store.NO));
        document.add(new TextField(Fields.NAME, company.name(), Field.Store.NO));
        if (company.shortName() != null) {
            document.add(new TextField(Fields.NAME, company.shortName(), Field.Store.NO));
        }
        document.add(new SortedDocValuesField(Fields.NAME_ORDER, new BytesRef(order(company.name()))));
        document.add(new NumericDocValuesField(Fields.KNOWN, company.skills().isEmpty() ? 0 : 1));
        document.add(new StringField(Fields.STATE, company.active() ? "active" : "ceased", Field.Store.NO));
        document.add(new StringField(Fields.PUBLISHED, company.published() ? "yes" : "no", Field.Store.NO));
        if (company.sizeClass() != null) {
            facet(document, Fields.SIZE, company.sizeClass());
        }
        if (company.activity() != null) {
            facet(document, Fields.ACTIVITY, company.activity());
        }
        document.add(new TextField(Fields.ACTIVITY_LABEL, company.activityLabels(), Field.Store.NO));
        places(document, company);
        skills(document, company);
        return document;
    }

    private static void places(Document document, IndexedCompany company) {
        for (IndexedCompany.Place site : company.sites()) {
            document.add(new StringField(Fields.NUMBER, site.siret(), Field.Store.NO));
            if (site.name() != null) {
                document.add(new TextField(Fields.NAME, site.name(), Field.Store.NO));
            }
            if (site.commune() != null) {
                document.add(new TextField(Fields.PLACE, site.commune(), Field.Store.NO));
            }
            if (site.latitude() != null && site.longitude() != null) {
                document.add(new SortedNumericDocValuesField(
                        Fields.POINT, Fields.packedPoint(site.latitude(), site.longitude())));
            }
        }
        company.sites().stream()
                .map(IndexedCompany.Place::department)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(department -> {
                    facet(document, Fields.DEPARTMENT, department);
                    document.add(new TextField(Fields.PLACE, Departments.name(department), Field.Store.NO));
                });
    }

    private static void skills(Document document, IndexedCompany company) {
        Map<String, Map<String, Integer>> mostOpen = new HashMap<>();
        for (IndexedCompany.Skill skill : company.skills()) {
            document.add(new TextField(Fields.skill(skill.level()), skill.words(), Field.Store.NO));
            Map<String, Integer> levels = mostOpen.computeIfAbsent(skill.field(), field -> new HashMap<>());
            skill.codes().forEach(code -> levels.merge(code, skill.level(), Math::min));
        }
        mostOpen.forEach((field, levels) ->
                levels.forEach((code, level) -> facet(document, field, Fields.leveled(level, code))));
    }

    private static void facet(Document document, String field, String value) {
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        document.add(new StringField(field, value, Field.Store.NO));
    }

    /** Names in the order people look them up: without case and accents, cut short. */
    private static String order(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.FRENCH);
        return plain.length() <= 60 ? plain : plain.substring(0, 60);
    }
}
