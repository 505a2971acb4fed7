package fr.beffroi.workbench.funding.open;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The essential data of subsidies, for everybody, under stable addresses that open-data platforms can harvest; 503 where nobody is named who grants. */
@RestController
@AllowedTo(Role.ANONYMOUS)
class OpenDataPage {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final EssentialData data;

    OpenDataPage(EssentialData data) {
        this.data = data;
    }

    @GetMapping({"/donnees/subventions.csv", "/api/grants.csv"})
    ResponseEntity<byte[]> csv() {
        return file("subventions.csv", data.csv(LocalDate.now()));
    }

    @GetMapping({"/donnees/subventions.json", "/api/grants"})
    ResponseEntity<List<Map<String, @Nullable Object>>> json() {
        List<Map<String, @Nullable Object>> rows = data.rows(LocalDate.now());
        return kept(rows.toString()).body(rows);
    }

    /** Anybody between may keep it for some minutes; who asks again and has it already is told so, and gets nothing anew. */
    private static ResponseEntity.BodyBuilder kept(String content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8)));
    }

    @ExceptionHandler
    ProblemDetail answer(AuthorityMissingException missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, missing.getMessage());
    }

    /** A CSV file to be kept under a name. */
    static ResponseEntity<byte[]> file(String name, String csv) {
        return kept(csv)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
