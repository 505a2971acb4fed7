package fr.beffroi.workbench.funding.open;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The essential data of subsidies, for everybody, under stable addresses that open-data platforms can harvest; 503 where nobody is named who grants. */
@RestController
@AllowedTo(Role.ANONYMOUS)
class OpenDataPage {
    private final EssentialData data;

    OpenDataPage(EssentialData data) {
        this.data = data;
    }

    @GetMapping({"/donnees/subventions.csv", "/api/grants.csv"})
    ResponseEntity<byte[]> csv() {
        return file("subventions.csv", data.csv(LocalDate.now()));
    }

    @GetMapping({"/donnees/subventions.json", "/api/grants"})
    List<Map<String, @Nullable Object>> json() {
        return data.rows(LocalDate.now());
    }

    @ExceptionHandler
    ProblemDetail answer(AuthorityMissingException missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, missing.getMessage());
    }

    /** A CSV file to be kept under a name. */
    static ResponseEntity<byte[]> file(String name, String csv) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
