package fr.beffroi.workbench.funding.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Papers go past a scanner that speaks clamd's protocol over a real socket; what it finds, and whatever it does not answer, stays out. */
class ClamdScannerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static PaperGuard guard(ClamdScanner scanner) {
        return new PaperGuard(List.of(scanner));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4 " + text).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatItFindsIsRefusedByName() throws IOException {
        try (SmallClamd clamd = new SmallClamd(null)) {
            ClamdScanner scanner = new ClamdScanner(clamd.address(), PATIENCE);
            assertThat(scanner.state()).isEqualTo(ClamdScanner.State.ANSWERS);
            assertThat(guard(scanner).check("devis.pdf", pdf("rien"))).isEqualTo("application/pdf");
            assertThatThrownBy(() -> guard(scanner).check("devis.pdf", pdf(SmallClamd.EICAR)))
                    .isInstanceOfSatisfying(RefusedPaperException.class, refused -> {
                        assertThat(refused.reason()).isEqualTo("threat");
                        assertThat(refused.found()).isEqualTo("Eicar-Signature");
                    });
        }
    }

    @Test
    void aLargePaperGoesInChunksAndIsReadToItsEnd() throws IOException {
        try (SmallClamd clamd = new SmallClamd(null)) {
            byte[] large = Arrays.copyOf(pdf("grand"), PaperGuard.MOST_BYTES);
            byte[] end = SmallClamd.EICAR.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(end, 0, large, large.length - end.length, end.length);
            ClamdScanner scanner = new ClamdScanner(clamd.address(), Duration.ofSeconds(20));
            assertThat(scanner.findThreat("grand.pdf", large)).contains("Eicar-Signature");
            assertThat(clamd.chunks().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(large.length);
            assertThat(clamd.chunks()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void oneThatIsGoneLetsNothingIn() throws IOException {
        SmallClamd clamd = new SmallClamd(null);
        ClamdScanner scanner = new ClamdScanner(clamd.address(), PATIENCE);
        clamd.close();
        assertThat(scanner.state()).isEqualTo(ClamdScanner.State.SILENT);
        assertRefused(scanner);
    }

    @Test
    void oneThatNeverAnswersIsNotWaitedFor() throws IOException {
        try (SmallClamd clamd = new SmallClamd("")) {
            ClamdScanner scanner = new ClamdScanner(clamd.address(), PATIENCE);
            long began = System.nanoTime();
            // It does not read either: ten megabytes do not fit into the sockets' buffers.
            assertThatThrownBy(() -> guard(scanner).check("grand.pdf", Arrays.copyOf(pdf(""), PaperGuard.MOST_BYTES)))
                    .isInstanceOfSatisfying(
                            RefusedPaperException.class,
                            refused -> assertThat(refused.reason()).isEqualTo("scanner"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void whatIsNotUnderstoodLetsNothingIn() throws IOException {
        for (String answer : List.of(
                "INSTREAM size limit exceeded. ERROR",
                "stream: OK and more",
                "OK",
                "stream:  FOUND",
                "x".repeat(9_000))) {
            try (SmallClamd clamd = new SmallClamd(answer)) {
                assertRefused(new ClamdScanner(clamd.address(), PATIENCE));
            }
        }
    }

    @Test
    void withoutASettingNobodyLooksAndThatIsSaid() {
        ClamdScanner scanner = new ClamdScanner(" ", PATIENCE);
        assertThat(scanner.state()).isEqualTo(ClamdScanner.State.NONE);
        assertThat(scanner.findThreat("devis.pdf", pdf(SmallClamd.EICAR))).isEmpty();
    }

    @Test
    void addressesAreReadOrRefusedAtTheStart() {
        assertThat(ClamdAddress.read("clamd")).contains(new ClamdAddress("clamd", 3310));
        assertThat(ClamdAddress.read("10.0.0.7:3311")).contains(new ClamdAddress("10.0.0.7", 3311));
        assertThat(ClamdAddress.read("[::1]:3311")).contains(new ClamdAddress("::1", 3311));
        for (String wrong : List.of("localhost:0", "localhost:99999", "a b:3310", "::1", "tcp://localhost:3310")) {
            assertThatThrownBy(() -> ClamdAddress.read(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("BEFFROI_CLAMD");
        }
    }

    private static void assertRefused(ClamdScanner scanner) {
        assertThatThrownBy(() -> guard(scanner).check("devis.pdf", pdf("rien")))
                .isInstanceOfSatisfying(RefusedPaperException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo("scanner");
                    assertThat(refused.found()).isEqualTo("devis.pdf");
                });
    }
}
