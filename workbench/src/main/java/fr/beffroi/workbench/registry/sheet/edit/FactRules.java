package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.geo.Departments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold between the fields of a fact; fills in what follows from them. */
@Component
class FactRules {
    private static final int CONTACT_YEARS = 3;
    private static final int USUAL_REMINDER_DAYS = 90;
    private static final int OVERSEAS_LENGTH = 3;
    private static final int SHARE_DECIMALS = 2;

    private final Register register;

    FactRules(Register register) {
        this.register = register;
    }

    void check(FactKind kind, Siren siren, Map<String, @Nullable Object> values, List<FactFault> faults) {
        switch (kind) {
            case SITE -> site(values, faults);
            case CREDENTIAL -> credential(values, faults);
            case CONTACT -> contact(values, faults);
            case LINK -> link(siren, values, faults);
            case HOLDING -> holding(siren, values, faults);
            default -> {}
        }
    }

    private static void site(Map<String, @Nullable Object> values, List<FactFault> faults) {
        if ((values.get("latitude") == null) != (values.get("longitude") == null)) {
            faults.add(FactFault.of("longitude", "", "bothDegrees"));
        }
        Object postcode = values.get("postcode");
        if (postcode != null && !postcode.toString().matches("\\d{5}")) {
            faults.add(FactFault.of("postcode", postcode.toString(), "postcode"));
        }
        Object commune = values.get("commune_code");
        if (commune != null && !commune.toString().matches("\\d[0-9AB]\\d{3}")) {
            faults.add(FactFault.of("communeCode", commune.toString(), "communeCode"));
        } else {
            String code = commune != null ? commune.toString() : postcode == null ? "" : postcode.toString();
            values.put("department", department(code));
        }
    }

    private static @Nullable String department(String code) {
        String department = code.substring(
                0, Math.min(code.startsWith("97") || code.startsWith("98") ? OVERSEAS_LENGTH : 2, code.length()));
        return Departments.all().containsKey(department) ? department : null;
    }

    private static void credential(Map<String, @Nullable Object> values, List<FactFault> faults) {
        order(values, faults);
        if (values.get("reminder_days") == null) {
            values.put("reminder_days", USUAL_REMINDER_DAYS);
        }
        if (!values.containsKey("checked")) {
            return;
        }
        if (values.get("checked") == null) {
            values.put("checked", "declared");
        }
        if (!"declared".equals(values.get("checked"))) {
            if (values.get("checked_by") == null) {
                faults.add(FactFault.of("checkedBy", "", "missing"));
            }
            if (values.get("checked_on") == null) {
                values.put("checked_on", LocalDate.now());
            }
        }
    }

    private static void contact(Map<String, @Nullable Object> values, List<FactFault> faults) {
        if (values.get("keep_until") instanceof LocalDate until
                && (until.isBefore(LocalDate.now())
                        || until.isAfter(LocalDate.now().plusYears(CONTACT_YEARS)))) {
            faults.add(FactFault.of("keepUntil", until.toString(), "keepUntil"));
        }
        if (values.get("email") == null && values.get("phone") == null && faults.isEmpty()) {
            faults.add(FactFault.of("email", "", "unreachable"));
        }
    }

    private static void link(Siren siren, Map<String, @Nullable Object> values, List<FactFault> faults) {
        order(values, faults);
        share(values, faults);
        Object typed = values.get("parent_siren");
        if (typed != null) {
            Siren parent = Siren.parse(typed.toString()).orElse(null);
            if (parent == null) {
                faults.add(FactFault.of("parentSiren", typed.toString(), "siren"));
            } else if (parent.equals(siren)) {
                faults.add(FactFault.of("parentSiren", typed.toString(), "self"));
            } else {
                values.put("parent_siren", parent.number());
            }
        }
        if (values.get("parent_country") instanceof String country && !country.matches("[A-Z]{2}")) {
            faults.add(FactFault.of("parentCountry", country, "country"));
        }
    }

    /** The company that is held must be in the register: a link is kept with it. */
    private void holding(Siren siren, Map<String, @Nullable Object> values, List<FactFault> faults) {
        order(values, faults);
        share(values, faults);
        Object typed = values.get("child");
        if (typed == null) {
            return;
        }
        Siren held = Siren.parse(typed.toString()).orElse(null);
        if (held == null) {
            faults.add(FactFault.of("heldSiren", typed.toString(), "siren"));
        } else if (held.equals(siren)) {
            faults.add(FactFault.of("heldSiren", typed.toString(), "self"));
        } else if (register.findCompany(held).isEmpty()) {
            faults.add(FactFault.of("heldSiren", typed.toString(), "notInRegister"));
        } else {
            values.put("child", held.number());
        }
    }

    /** Kept in hundredths: a smaller share would be none. */
    private static void share(Map<String, @Nullable Object> values, List<FactFault> faults) {
        if (values.get("share_percent") instanceof BigDecimal share
                && share.stripTrailingZeros().scale() > SHARE_DECIMALS) {
            faults.add(FactFault.of("sharePercent", share.toPlainString(), "decimals", SHARE_DECIMALS));
        }
    }

    private static void order(Map<String, @Nullable Object> values, List<FactFault> faults) {
        if (values.get("from_date") instanceof LocalDate from
                && values.get("until_date") instanceof LocalDate until
                && until.isBefore(from)) {
            faults.add(FactFault.of("until", until.toString(), "order"));
        }
    }
}
