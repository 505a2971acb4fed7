package fr.beffroi.workbench.funding.paper;

import fr.beffroi.workbench.funding.file.GrantFile;
import java.util.Set;
import java.util.UUID;

/** Says of papers that something rests on them, so that they can no longer be taken out; given by a module that knows more than this one. */
public interface PaperKeeper {

    /** Those of a file, whoever asks. */
    Set<UUID> listKept(GrantFile file);
}
