package fr.beffroi.workbench.funding.past;

import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.funding.file.GrantFile;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the programme says to a file, in the version it began under. */
@Component
public class FileParts {
    private final Programmes programmes;

    FileParts(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The version the file keeps; empty where it began under none. */
    public Optional<ProgrammeBody> findBody(GrantFile file) {
        return file.part().isEmpty()
                ? Optional.empty()
                : Optional.of(programmes.getVersion(file.programme(), file.version()));
    }

    /** The part it is about; empty where it is about none. */
    public Optional<Tranche> find(GrantFile file) {
        return findBody(file)
                .flatMap(body -> body.tranches().stream()
                        .filter(part -> part.name().equals(file.part()))
                        .findFirst());
    }

    /** Whether its aid is de minimis. */
    public boolean isDeMinimis(GrantFile file) {
        return find(file).map(part -> part.basis() == LegalBasis.DE_MINIMIS).orElse(false);
    }
}
