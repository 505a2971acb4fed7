package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds whom is one fact with two sides: typed on either company's page, kept once. */
@Component
class CapitalLinks {
    private final JdbcClient jdbc;
    private final Register register;

    CapitalLinks(JdbcClient jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /**
     * Fills in what a new link needs beyond what was typed.
     *
     * @throws FactFaultsException where the two companies are linked already at that time
     */
    void complete(FactKind kind, Siren siren, Map<String, @Nullable Object> values) {
        if (kind == FactKind.HOLDING) {
            String name = register.findCompany(siren).map(Company::name).orElseThrow();
            values.put("parent_name", name);
            values.put("parent_country", "FR");
            requireNew("heldSiren", siren.number(), values.get("child"), values);
        } else if (kind == FactKind.LINK && values.get("parent_siren") instanceof String parent) {
            requireNew("parentSiren", parent, siren.number(), values);
        }
    }

    /**
     * A company that is asked what ties it to others does not undo what the task force found out: it takes out and changes what a company
     * typed, its own or the other side's. The database refuses the same.
     *
     * @throws FactFaultsException where a company member asks and nobody of a company wrote the link
     */
    void requireTheirs(FactKind kind, Siren siren, String key) {
        if ((kind != FactKind.LINK && kind != FactKind.HOLDING)
                || Viewers.current().role() != Role.COMPANY_MEMBER) {
            return;
        }
        jdbc.sql("""
                select parent_name from registry.capital_link
                where id::text = :key and :siren in (child, parent_siren) and not registry.is_of_a_company(source)
                """)
                .param("key", key)
                .param("siren", siren.number())
                .query(String.class)
                .optional()
                .ifPresent(parent -> {
                    throw new FactFaultsException(List.of(
                            FactFault.of(kind == FactKind.LINK ? "parentSiren" : "heldSiren", parent, "checked")));
                });
    }

    private void requireNew(String field, String parent, @Nullable Object child, Map<String, @Nullable Object> values) {
        boolean linked = jdbc.sql("""
                select exists (select from registry.capital_link
                    where child = cast(:child as char(9)) and parent_siren = cast(:parent as char(9))
                        and daterange(from_date, until_date, '[]') && daterange(cast(:from as date), cast(:until as date), '[]'))
                """)
                .param("child", child)
                .param("parent", parent)
                .param("from", values.get("from_date"))
                .param("until", values.get("until_date"))
                .query(Boolean.class)
                .single();
        if (linked) {
            throw new FactFaultsException(
                    List.of(FactFault.of(field, field.equals("heldSiren") ? String.valueOf(child) : parent, "linked")));
        }
    }
}
