package fr.beffroi.workbench.identity.marking;

import fr.beffroi.workbench.identity.AuditLog;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes refusals: who, when and on which page a marking was refused; not the text, nor the file's name. */
@Service
class MarkingRefusals {
    private final AuditLog log;

    MarkingRefusals(AuditLog log) {
        this.log = log;
    }

    @Transactional
    public void note(String path, String marking) {
        log.record("marking.refused", "page", path, Map.of("marking", marking));
    }
}
