package fr.beffroi.workbench.funding.deadline;

import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Due days of a file, for programs. */
@RestController
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
class DeadlineApi {
    private final GrantFiles files;
    private final Deadlines deadlines;

    DeadlineApi(GrantFiles files, Deadlines deadlines) {
        this.files = files;
        this.deadlines = deadlines;
    }

    /** The earliest first. */
    @GetMapping("/api/grant-files/{file}/deadlines")
    List<Deadline> list(@PathVariable UUID file) {
        return files.find(file)
                .map(found -> deadlines.list(found, LocalDate.now()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
