package fr.beffroi.workbench.funding.past;

import fr.beffroi.workbench.registry.Company;
import java.util.Optional;

/** The size of an enterprise as the register knows it, in the words of a request. */
public final class KnownSize {
    private KnownSize() {}

    /** The size, where the register says enough; between small and medium it does not. */
    public static Optional<String> find(Company company) {
        String size = company.sizeClass();
        if (size == null || size.equals("sme")) {
            return Optional.empty();
        }
        return Optional.of(size.equals("micro") ? "MICRO" : "LARGE");
    }
}
