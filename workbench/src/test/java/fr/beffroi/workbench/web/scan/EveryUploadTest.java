package fr.beffroi.workbench.web.scan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.EicarScanner;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever takes a file shows it to the scanner first: the routes are asked of the application itself, so that no new one is forgotten. */
@WorkbenchTest
class EveryUploadTest {
    private static final byte[] BAD = ("%PDF-1.4 " + EicarScanner.EICAR).getBytes(StandardCharsets.ISO_8859_1);

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void aFileWithAThreatIsRefusedWhereverItIsSent() {
        List<String> paths = paths();
        assertThat(paths)
                .anyMatch(path -> path.endsWith("/justificatif"))
                .anyMatch(path -> path.endsWith("/proof"))
                .contains("/imports/classeur", "/api/imports/workbook", "/documents/verifier")
                .hasSizeGreaterThanOrEqualTo(10);
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD);
                Caller company = new Caller(port, DemoPeople.email("company-member"), DemoPeople.PASSWORD)) {
            for (String path : paths) {
                List<Caller.Answer> answers = Stream.of(officer, company)
                        .map(caller -> caller.upload(path, "file", "devis.pdf", BAD))
                        .toList();
                assertThat(answers).as(path).allMatch(answer -> answer.isClosed() || answer.status() == 422);
                assertThat(answers)
                        .as(path)
                        .anySatisfy(answer -> assertThat(answer.body()).contains("Eicar-Signature", "devis.pdf"));
            }
        }
    }

    private List<String> paths() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> Arrays.stream(route.getValue().getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class))
                .map(Map.Entry::getKey)
                .flatMap(route -> route.getPatternValues().stream())
                .map(EveryUploadTest::filled)
                .sorted()
                .toList();
    }

    /** A path with numbers in the place of its variables. */
    private static String filled(String pattern) {
        return pattern.replaceAll("\\{siren(:[^{}]*(\\{[^{}]*}[^{}]*)*)?}", "999999999")
                .replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "00000000-0000-4000-8000-000000000001");
    }
}
