package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.registry.sheet.edit.FactField.Kind;
import fr.beffroi.workbench.registry.sheet.edit.FactField.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of facts a company's page is made of: where each is kept, and which fields are typed. */
public enum FactKind {
    COMPANY(
            "company",
            "siren",
            "siren",
            "fiche",
            true,
            FactField.text("name", "name").must().by(Writer.OFFICER),
            FactField.text("shortName", "short_name"),
            FactField.of("description", "description", Kind.LONG_TEXT),
            FactField.of("website", "website", Kind.WEB_ADDRESS),
            FactField.of("published", "published", Kind.YES_NO).by(Writer.COMPANY),
            FactField.of("active", "active", Kind.YES_NO).by(Writer.OFFICER),
            FactField.of("foundedOn", "founded_on", Kind.DATE).by(Writer.OFFICER),
            FactField.choice("legalForm", "legal_form", Choices.LEGAL_FORM).by(Writer.OFFICER),
            FactField.choice("sizeClass", "size_class", Choices.SIZE).by(Writer.OFFICER),
            FactField.choice("staffBracket", "staff_bracket", Choices.STAFF).by(Writer.OFFICER),
            FactField.choice("activityNaf2", "activity_naf2", Choices.NAF2).by(Writer.OFFICER),
            FactField.choice("activityNaf2025", "activity_naf2025", Choices.NAF2025)
                    .by(Writer.OFFICER)),
    SITE(
            "site",
            "siret",
            "siren",
            "etablissements",
            true,
            FactField.text("name", "name"),
            FactField.of("headOffice", "head_office", Kind.YES_NO).by(Writer.OFFICER),
            FactField.of("active", "active", Kind.YES_NO).by(Writer.OFFICER),
            FactField.text("address", "address"),
            FactField.text("postcode", "postcode"),
            FactField.text("commune", "commune").must(),
            FactField.text("communeCode", "commune_code"),
            FactField.number("latitude", "latitude", Kind.DECIMAL, 90),
            FactField.number("longitude", "longitude", Kind.DECIMAL, 180)),
    CAPABILITY(
            "capability",
            "id",
            "siren",
            "savoir-faire",
            true,
            FactField.choice("process", "process", Choices.PROCESS).must(),
            FactField.choice("site", "siret", Choices.SITE),
            FactField.of("materials", "materials", Kind.WORDS),
            FactField.number("lengthMm", "length_mm", Kind.DECIMAL, 1_000_000),
            FactField.number("widthMm", "width_mm", Kind.DECIMAL, 1_000_000),
            FactField.number("heightMm", "height_mm", Kind.DECIMAL, 1_000_000),
            FactField.number("massKg", "mass_kg", Kind.DECIMAL, 10_000_000),
            FactField.number("toleranceMm", "tolerance_mm", Kind.DECIMAL, 1_000),
            FactField.of("note", "note", Kind.LONG_TEXT),
            visibility()),
    RESOURCE(
            "resource",
            "id",
            "siren",
            "moyens",
            true,
            FactField.text("name", "name").must(),
            FactField.choice("process", "process", Choices.PROCESS),
            FactField.choice("site", "siret", Choices.SITE),
            visibility()),
    CREDENTIAL(
            "credential",
            "id",
            "siren",
            "certifications",
            true,
            FactField.choice("kind", "kind", Choices.CREDENTIAL_KIND).must(),
            FactField.text("number", "number"),
            FactField.of("scope", "scope", Kind.LONG_TEXT),
            new FactField("sites", "sites", Kind.SEVERAL, Choices.SITE, false, 200, Writer.BOTH),
            FactField.of("from", "from_date", Kind.DATE),
            FactField.of("until", "until_date", Kind.DATE),
            FactField.number("reminderDays", "reminder_days", Kind.WHOLE, 1_000),
            FactField.choice("checked", "checked", Choices.CHECKED).by(Writer.OFFICER),
            FactField.text("checkedBy", "checked_by").by(Writer.OFFICER),
            FactField.of("checkedOn", "checked_on", Kind.DATE).by(Writer.OFFICER),
            visibility()),
    CONTACT(
            "contact",
            "id",
            "siren",
            "contacts",
            false,
            FactField.text("name", "name").must(),
            FactField.text("position", "position"),
            FactField.of("email", "email", Kind.EMAIL),
            FactField.text("phone", "phone"),
            FactField.choice("site", "siret", Choices.SITE),
            FactField.text("purpose", "purpose").must(),
            FactField.of("keepUntil", "keep_until", Kind.DATE).must(),
            visibility()),
    LINK(
            "capital_link",
            "id",
            "child",
            "liens",
            false,
            FactField.text("parentName", "parent_name").must(),
            FactField.text("parentSiren", "parent_siren"),
            FactField.text("parentCountry", "parent_country").must(),
            FactField.choice("kind", "kind", Choices.LINK_KIND).must(),
            FactField.number("sharePercent", "share_percent", Kind.DECIMAL, 100),
            FactField.of("from", "from_date", Kind.DATE),
            FactField.of("until", "until_date", Kind.DATE)),
    /** The same link from the other side: what the company holds of another. */
    HOLDING(
            "capital_link",
            "id",
            "parent_siren",
            "participations",
            false,
            FactField.text("heldSiren", "child").must(),
            FactField.choice("kind", "kind", Choices.LINK_KIND).must(),
            FactField.number("sharePercent", "share_percent", Kind.DECIMAL, 100),
            FactField.of("from", "from_date", Kind.DATE),
            FactField.of("until", "until_date", Kind.DATE));

    private final String table;
    private final String key;
    private final String owner;
    private final String path;
    private final boolean fieldSources;
    private final List<FactField> fields;

    FactKind(String table, String key, String owner, String path, boolean fieldSources, FactField... fields) {
        this.table = table;
        this.key = key;
        this.owner = owner;
        this.path = path;
        this.fieldSources = fieldSources;
        this.fields = List.of(fields);
    }

    private static FactField visibility() {
        return FactField.choice("visibility", "visibility", Choices.VISIBILITY).must();
    }

    /** The kind of a part of a page's address. */
    static Optional<FactKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /** The kind of a part of the programming interface's address. */
    static Optional<FactKind> ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind != COMPANY && kind.plural().equals(code))
                .findFirst();
    }

    String table() {
        return table;
    }

    /** The column that names a row. */
    String key() {
        return key;
    }

    /** The column that holds the company's SIREN. */
    String owner() {
        return owner;
    }

    /** Its part of a page's address. */
    String path() {
        return path;
    }

    /** Its part of the programming interface's address. */
    String plural() {
        return this == CAPABILITY ? "capabilities" : code() + "s";
    }

    /** Its name in message keys and in the audit log. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether its rows know the sources of single fields. */
    boolean hasFieldSources() {
        return fieldSources;
    }

    List<FactField> fields() {
        return fields;
    }
}
