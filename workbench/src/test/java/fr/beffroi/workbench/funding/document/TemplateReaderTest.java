package fr.beffroi.workbench.funding.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates: what is read as what, and every fault with its line and what may have been meant. */
class TemplateReaderTest {

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void whatComesWithTheWorkbenchIsWithoutFault(DocumentKind kind) throws Exception {
        String body = new String(
                DocumentKind.class
                        .getResourceAsStream("/documents/template/" + kind.code() + ".txt")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(TemplateReader.read(kind, body.strip())).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "{{benificiaire}}, unknownField, {{beneficiaire}}",
        "{{Montant}}, unknownField, {{montant}}",
        "{{deport}}, unknownField, {{deports}}",
        "{{montant} }, braces, {{autorite}}",
        "montant}}, braces, {{autorite}}",
        "# Un autre titre, secondTitle, ## Un autre titre"
    })
    void whatIsAtFaultIsToldWithItsLine(String line, String reason, String maybe) {
        assertThatExceptionOfType(TemplateFaultsException.class)
                .isThrownBy(() -> TemplateReader.read(DocumentKind.GRANT, "# Titre\n\n" + line))
                .satisfies(refused -> assertThat(refused.faults())
                        .singleElement()
                        .satisfies(fault -> {
                            assertThat(fault.line()).isEqualTo(3);
                            assertThat(fault.reason()).isEqualTo(reason);
                            assertThat(fault.maybe()).isEqualTo(maybe);
                        }));
    }

    @Test
    void everyFaultIsTold() {
        assertThatExceptionOfType(TemplateFaultsException.class)
                .isThrownBy(() ->
                        TemplateReader.read(DocumentKind.MINUTES, "Sans titre {{x}}\n\nDans {{liste}} une phrase"))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(TemplateFault::reason)
                        .containsExactly("unknownField", "notAlone", "title"));
    }

    @Test
    void aFactIsNeverReadAsAFieldOrAMark() {
        List<Block> blocks = TemplateReader.read(
                DocumentKind.GRANT, "# T {{dossier}}\n\nPour {{beneficiaire}}.\nEt **{{montant}}**.\n\n- un\n- deux");
        DocumentFacts facts = new DocumentFacts(
                Map.of(
                        TemplateField.FILE, "7",
                        TemplateField.BENEFICIARY, "{{siren}} **<b>& \"$1\\\"",
                        TemplateField.AMOUNT, "12 €"),
                Map.of());
        List<Block> filled = facts.fill(DocumentKind.GRANT, blocks);
        assertThat(filled)
                .containsExactly(
                        new Block.Heading(1, "T 7"),
                        new Block.Paragraph("Pour {{siren}} * *<b>& \"$1\\\". Et **12 €**."),
                        new Block.Bullets(List.of("un", "deux")));
        assertThat(DocumentHtml.write("T\"", "pied </style> \" ; } url(x)", filled))
                .contains(
                        "{{siren}} * *&lt;b&gt;&amp; &quot;$1\\&quot;. Et <strong>12 €</strong>",
                        "<title>T&quot;</title>")
                .contains("content: \"pied   style        url x \"")
                .doesNotContain("pied </style>");
    }
}
