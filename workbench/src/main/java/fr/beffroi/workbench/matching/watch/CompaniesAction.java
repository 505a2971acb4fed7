package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.demand.LotAction;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** From a lot of a notice to the companies that could make it. */
@Component
class CompaniesAction implements LotAction {
    @Override
    public Optional<String> findPath(long notice, String lot) {
        return Set.of(Role.OFFICER, Role.BUYER).contains(Viewers.current().role())
                ? Optional.of(UriComponentsBuilder.fromPath("/marches/{notice}/entreprises")
                        .queryParam("lot", "{lot}")
                        .encode()
                        .buildAndExpand(notice, lot)
                        .toUriString())
                : Optional.empty();
    }

    @Override
    public String messageKey() {
        return "watch.lot.title";
    }
}
