package fr.beffroi.workbench.funding.past;

import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.Programmes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a file can be begun for. */
@Component
public class OpenParts {
    private final Programmes programmes;

    OpenParts(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Every part of a published programme, with each axis that has an envelope for it. */
    @Transactional(readOnly = true)
    public List<OpenPart> list(LocalDate today) {
        List<OpenPart> parts = new ArrayList<>();
        for (Programme programme : programmes.list()) {
            if (programme.lastVersion() > 0 && programme.closedAt() == null) {
                ProgrammeBody body = programmes.getVersion(programme.id(), programme.lastVersion());
                boolean open = !today.isBefore(body.opensOn()) && !today.isAfter(body.closesOn());
                List<String> axes = programmes.listEnvelopes(programme.id()).stream()
                        .map(envelope -> envelope.axis().code())
                        .distinct()
                        .toList();
                if (open) {
                    body.tranches()
                            .forEach(part -> axes.forEach(axis -> parts.add(new OpenPart(
                                    programme.id(),
                                    programme.name(),
                                    programme.lastVersion(),
                                    part.name(),
                                    axis,
                                    body.closesOn()))));
                }
            }
        }
        return parts;
    }
}
