package fr.beffroi.workbench.funding.open;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.file.Csv;
import fr.beffroi.workbench.web.file.Spool;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Spool file = Spool.of(out -> data.writeCsv(LocalDate.now(), out))) {
            if (!file.isKnown(request, response)) {
                file.send("subventions.csv", Csv.TYPE, response);
            }
        }
    }

    @GetMapping({"/donnees/subventions.json", "/api/grants"})
    void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Spool file = Spool.of(out -> data.writeJson(LocalDate.now(), out))) {
            if (!file.isKnown(request, response)) {
                file.send(MediaType.APPLICATION_JSON_VALUE, response);
            }
        }
    }

    @ExceptionHandler
    ProblemDetail answer(AuthorityMissingException missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, missing.getMessage());
    }
}
