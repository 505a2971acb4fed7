package fr.beffroi.workbench.funding.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a scanner says decides, and one that does not answer lets nothing in. */
class PaperGuardTest {
    private static final byte[] PDF = "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8);

    @Test
    void withoutAScannerAKnownKindIsLetIn() {
        assertThat(new PaperGuard(List.of()).check("devis", PDF)).isEqualTo("application/pdf");
    }

    @Test
    void whatAnyScannerFindsIsRefusedByItsName() {
        PaperGuard guard = new PaperGuard(
                List.of((name, content) -> Optional.empty(), (name, content) -> Optional.of("Essai.Virus")));
        assertThatThrownBy(() -> guard.check("devis.pdf", PDF))
                .isInstanceOfSatisfying(RefusedPaperException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo("threat");
                    assertThat(refused.found()).isEqualTo("Essai.Virus");
                });
    }

    @Test
    void aScannerThatCannotBeAskedLetsNothingIn() {
        PaperGuard guard = new PaperGuard(List.of((name, content) -> {
            throw new UncheckedIOException(new IOException("no answer"));
        }));
        assertThatThrownBy(() -> guard.check("devis.pdf", PDF))
                .isInstanceOfSatisfying(
                        RefusedPaperException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("scanner"));
    }
}
