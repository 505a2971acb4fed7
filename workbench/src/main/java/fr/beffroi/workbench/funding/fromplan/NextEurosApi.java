package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a programme's next 10 000 € would bring, for programs. */
@RestController
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class NextEurosApi {
    private final NextEuros nextEuros;
    private final Programmes programmes;

    NextEurosApi(NextEuros nextEuros, Programmes programmes) {
        this.nextEuros = nextEuros;
        this.programmes = programmes;
    }

    /** By scenario; what is not worked out yet soon will be. */
    @GetMapping("/api/programmes/{programme}/next-euros")
    List<NextEuros.Line> list(@PathVariable UUID programme) {
        programmes.get(programme);
        return nextEuros.list(programme);
    }
}
