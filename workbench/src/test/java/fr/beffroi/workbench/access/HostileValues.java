package fr.beffroi.workbench.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a hostile reviewer types: too long, too odd, of another kind, meant for another program. */
final class HostileValues {
    /** As texts, by what they are. */
    static final Map<String, String> TEXTS = new LinkedHashMap<>();
    /** Of these, those that each single field is tried with. */
    static final List<String> SHARP = List.of(
            "a null character",
            "10 000 letters",
            "HTML",
            "a template",
            "a number below zero",
            "a number beyond all",
            "no number",
            "the year 0",
            "the year 99999",
            "the 30th of February",
            "a SIREN with letters",
            "more digits than fit",
            "half an id");

    /** JSON bodies that no form sends. */
    static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "true",
            "\"texte\"",
            "NaN",
            "{\"name\": NaN}",
            "{\"name\": 1e999999999}",
            "{\"name\": \"sans fin",
            "{\"name\": {\"de\": {\"trop\": []}}, \"kind\": [[[]]]}",
            "[null, null]",
            "[\"\\u0000\"]",
            "{\"na\\u0000me\": \"\\u0000\", \"\": \"\", \"name\": \"\\ud800\"}",
            "[".repeat(50_000),
            "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000),
            "{\"name\": \"a\", \"name\": \"b\"}");

    static {
        TEXTS.put("nothing", "");
        TEXTS.put("blanks", " \t ");
        TEXTS.put("a null character", "a\u0000b");
        TEXTS.put("control characters", "\u0001\u0008\u001b\u007f");
        TEXTS.put("half a surrogate pair", "\ud83d");
        TEXTS.put("10 000 letters", "x".repeat(10_000));
        TEXTS.put("HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>");
        TEXTS.put("a formula", "=HYPERLINK(\"https://example.org\";\"x\")");
        TEXTS.put("SQL", "'; drop table registry.company; --");
        TEXTS.put("a path", "../../../../etc/passwd");
        TEXTS.put("a template", "${7*7} #{7*7} __${T(java.lang.Runtime)}__ {0,choice,x}");
        TEXTS.put("a number below zero", "-1");
        TEXTS.put("a number beyond all", "1e999999999");
        TEXTS.put("more digits than fit", "9".repeat(40));
        TEXTS.put("no number", "NaN");
        TEXTS.put("infinity", "Infinity");
        TEXTS.put("the year 0", "0000-01-01");
        TEXTS.put("the year 99999", "+99999-12-31");
        TEXTS.put("the 30th of February", "2027-02-30");
        TEXTS.put("a SIREN with letters", "00000O018");
        TEXTS.put("other digits", "٠٠٠٠٠٠٠١٨");
        TEXTS.put("an id of nothing", "00000000-0000-4000-8000-000000000009");
        TEXTS.put("half an id", "00000000-0000");
        TEXTS.put("a colour of words", "🟥 é œ ﷽ \u202e");
    }

    private HostileValues() {}

    /** The sharp ones, by what they are. */
    static Map<String, String> sharp() {
        Map<String, String> sharp = new LinkedHashMap<>(TEXTS);
        sharp.keySet().retainAll(SHARP);
        return sharp;
    }

    /** A text as JSON writes it. */
    static String json(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
