package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.catalogue.UnusableEntryException;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads what an officer typed about a profile, and keeps it as its next version. */
@Component
class ProfileForms {
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");
    private static final int LONGEST = 2000;

    private final Catalogues catalogues;

    ProfileForms(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Keeps it, or says by field ({@code exigences}, {@code motif}) what is at fault and keeps nothing. */
    Map<String, TypedFields.Fault> keep(Profile before, String requires, String reason) {
        Map<String, TypedFields.Fault> faults = new LinkedHashMap<>();
        if (reason.isBlank() || reason.length() > LONGEST) {
            faults.put("motif", new TypedFields.Fault(reason.isBlank() ? "missing" : "long", reason));
        }
        List<String> codes = BETWEEN.splitAsStream(requires.strip())
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (faults.isEmpty()) {
            try {
                catalogues.change(new Profile(before.code(), before.name(), codes, before.makes()), reason);
            } catch (UnusableEntryException refused) {
                faults.put("exigences", new TypedFields.Fault(refused.what(), refused.code()));
            }
        }
        return faults;
    }
}
