package fr.beffroi.workbench.registry.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a workbench knows of the world when it has started. */
@WorkbenchTest
class ReferenceLoaderTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ReferenceLoader loader;

    @Test
    void nomenclaturesAreThereAfterTheStart() {
        assertThat(count("registry.process where source like 'DIN 8580, %'")).isEqualTo(198);
        assertThat(count("registry.activity where nomenclature = 'naf2' and length(code) = 6"))
                .isEqualTo(732);
        assertThat(count("registry.activity where nomenclature = 'naf2025' and length(code) = 6"))
                .isEqualTo(747);
        assertThat(count("registry.legal_form")).isEqualTo(260);
        assertThat(count("registry.staff_bracket")).isEqualTo(16);
        assertThat(count("registry.activity_successor s where not exists (select from registry.activity a"
                        + " where a.nomenclature = 'naf2025' and a.code = s.naf2025)"))
                .isZero();
        assertThat(count("registry.credential_kind where code = 'en-9100' and implies = array['iso-9001']"))
                .isEqualTo(1);
    }

    @Test
    void militaryAircraftMakersHaveTheirCodesInBothNomenclatures() {
        assertThat(query("select naf2025 from registry.activity_successor where naf2 = '30.30Z' order by 1"))
                .extracting(row -> row.get("naf2025"))
                .containsExactly("30.31Y", "30.32Y");
    }

    @Test
    void aSecondStartWritesNothing() {
        List<Map<String, @Nullable Object>> before =
                query("select name, hash, loaded_at, xmin::text from registry.reference_file order by 1");
        loader.run(new DefaultApplicationArguments());
        assertThat(query("select name, hash, loaded_at, xmin::text from registry.reference_file order by 1"))
                .isEqualTo(before)
                .hasSize(8);
    }

    private int count(String from) {
        return query("select null from " + from).size();
    }

    private List<Map<String, @Nullable Object>> query(String sql) {
        return Viewers.callAs(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> jdbc.sql(sql).query().listOfRows())));
    }
}
