package fr.beffroi.workbench.funding.open;

import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The body that grants, as the operator names it; in a demonstration a region that does not exist. */
@Component
public class Authority {
    private static final int FICTIVE_INDEX = 99_000;

    private final Optional<Named> named;

    /**
     * A granting body.
     *
     * @param siret of its seat, fourteen digits
     */
    public record Named(String name, String siret) {}

    Authority(
            @Value("${beffroi.authority.name:}") String name,
            @Value("${beffroi.authority.siret:}") String siret,
            Environment environment) {
        named = read(name.strip(), siret.strip(), environment.acceptsProfiles(Profiles.of("demo")));
    }

    /** Empty where the operator named none: no file of essential data can be made then. */
    public Optional<Named> find() {
        return named;
    }

    private static Optional<Named> read(String name, String siret, boolean demo) {
        if (name.isEmpty() && siret.isEmpty()) {
            return demo
                    ? Optional.of(new Named(
                            "Région de démonstration (fictive)",
                            Siret.of(Siren.fictive(FICTIVE_INDEX), 1).number()))
                    : Optional.empty();
        }
        if (name.isEmpty()) {
            throw new IllegalStateException(
                    "BEFFROI_AUTHORITY_SIRET is set, BEFFROI_AUTHORITY_NAME is not.\nMaybe name the region that grants the aid.");
        }
        Siret seat = Siret.parse(siret)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "BEFFROI_AUTHORITY_SIRET is \"" + siret
                                        + "\", which is no SIRET.\nMaybe a digit is wrong or missing: fourteen digits, the last of which checks the others."));
        return Optional.of(new Named(name, seat.number()));
    }
}
