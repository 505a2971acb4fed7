package fr.beffroi.workbench.web.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.EicarScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

/** Files that are sent go past a scanner that speaks clamd's protocol over a real socket; what it finds, and whatever it does not answer, stays out. */
class ClamdScannerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LARGE = 10 * 1024 * 1024;

    /** A file as the page for it would be sent, past the scanner. */
    private static void send(ClamdScanner scanner, String name, byte[] content) {
        MockMultipartHttpServletRequest request = new MockMultipartHttpServletRequest();
        request.addFile(new MockMultipartFile("piece", name, null, content));
        assertThat(new ScanInterceptor(List.of(scanner))
                        .preHandle(request, new MockHttpServletResponse(), new Object()))
                .isTrue();
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4 " + text).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatItFindsIsRefusedByName() throws IOException {
        try (SmallClamd clamd = new SmallClamd(null)) {
            ClamdScanner scanner = new ClamdScanner(clamd.address(), PATIENCE);
            assertThat(scanner.state()).isEqualTo(ClamdScanner.State.ANSWERS);
            send(scanner, "devis.pdf", pdf("rien"));
            assertThatThrownBy(() -> send(scanner, "devis.pdf", pdf(EicarScanner.EICAR)))
                    .isInstanceOfSatisfying(RefusedUploadException.class, refused -> {
                        assertThat(refused.threat()).isEqualTo("Eicar-Signature");
                        assertThat(refused.name()).isEqualTo("devis.pdf");
                    });
        }
    }

    @Test
    void aLargePaperGoesInChunksAndIsReadToItsEnd() throws IOException {
        try (SmallClamd clamd = new SmallClamd(null)) {
            byte[] large = Arrays.copyOf(pdf("grand"), LARGE);
            byte[] end = EicarScanner.EICAR.getBytes(StandardCharsets.ISO_8859_1);
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
            assertThatThrownBy(() -> send(scanner, "grand.pdf", Arrays.copyOf(pdf(""), LARGE)))
                    .isInstanceOfSatisfying(
                            RefusedUploadException.class,
                            refused -> assertThat(refused.threat()).isNull());
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
        assertThat(scanner.findThreat("devis.pdf", pdf(EicarScanner.EICAR))).isEmpty();
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
        assertThatThrownBy(() -> send(scanner, "devis.pdf", pdf("rien")))
                .isInstanceOfSatisfying(RefusedUploadException.class, refused -> {
                    assertThat(refused.threat()).isNull();
                    assertThat(refused.name()).isEqualTo("devis.pdf");
                });
    }
}
