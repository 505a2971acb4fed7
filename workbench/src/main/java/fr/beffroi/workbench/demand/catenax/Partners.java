package fr.beffroi.workbench.demand.catenax;

import org.springframework.modulith.NamedInterface;

/**
 * Who exchanges: numbers that Catena-X gave them.
 *
 * @param customer {@code BPNL} and twelve letters or digits
 * @param supplier likewise
 * @param customerLocation {@code BPNS} and twelve letters or digits
 */
@NamedInterface("catenax")
public record Partners(String customer, String supplier, String customerLocation) {
    private static final String COMPANY = "BPNL[a-zA-Z0-9]{12}";
    private static final String PLACE = "BPNS[a-zA-Z0-9]{12}";

    /** Whether all three can be such numbers. */
    public boolean isValid() {
        return customer.matches(COMPANY) && supplier.matches(COMPANY) && customerLocation.matches(PLACE);
    }
}
