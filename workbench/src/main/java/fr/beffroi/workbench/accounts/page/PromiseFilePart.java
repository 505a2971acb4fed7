package fr.beffroi.workbench.accounts.page;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.page.FilePart;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a grant file promises and what came of it, on its page. Under a mandate it is not shown: what a company states is its own. */
@Component
class PromiseFilePart implements FilePart {
    private final Promises promises;
    private final Statements statements;

    PromiseFilePart(Promises promises, Statements statements) {
        this.promises = promises;
        this.statements = statements;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        List<Promise> own = promises.listOfFile(file.id());
        Map<UUID, List<Statement>> said = statements.listByPromise(own);
        model.addAttribute(
                "standings",
                own.stream()
                        .map(one -> Standing.of(one, said.getOrDefault(one.id(), List.of()), today))
                        .sorted(Standing.BY_ATTENTION)
                        .toList());
        boolean isGranted = file.state().decision().isPresent() && !(file.state() instanceof FileState.Refused);
        model.addAttribute("mayPromise", Viewers.current().role() == Role.OFFICER && isGranted);
        model.addAttribute("promiseKinds", PromiseKind.values());
        for (String absent : List.of("promiseFaults", "promiseTyped")) {
            if (!model.containsAttribute(absent)) {
                model.addAttribute(absent, Map.of());
            }
        }
    }

    @Override
    public Optional<String> fragment() {
        return Optional.of("accounts/file :: promises");
    }
}
