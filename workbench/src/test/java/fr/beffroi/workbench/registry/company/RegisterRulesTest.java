package fr.beffroi.workbench.registry.company;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Provenances;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@WorkbenchTest
class RegisterRulesTest {
    @Autowired
    Register register;

    @Autowired
    Provenances provenances;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void linksOfControlTieCompaniesIntoOneUndertakingAndMinoritiesDoNot() {
        Siren mother = Siren.fictive(90_001);
        Siren daughter = Siren.fictive(90_002);
        Siren sister = Siren.fictive(90_003);
        Siren partner = Siren.fictive(90_004);
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    long source = provenances.recordConnector("essai");
                    for (Siren siren : new Siren[] {mother, daughter, sister, partner}) {
                        jdbc.sql(
                                        "insert into registry.company (siren, name, fictive, source) values (?, 'Essai (fictif)', true, ?)")
                                .params(siren.number(), source)
                                .update();
                    }
                    link(daughter, mother, "majority-votes", null, source);
                    link(sister, mother, "board", null, source);
                    link(partner, mother, "minority", null, source);
                    link(partner, sister, "majority-votes", "2020-01-01", source);
                }));
        assertThat(Viewers.callAs(Viewer.SYSTEM, () -> register.listSingleUndertaking(daughter)))
                .containsExactlyInAnyOrder(mother, daughter, sister);
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(
                        status -> jdbc.sql("delete from registry.company where siren between ? and ?")
                                .params(mother.number(), partner.number())
                                .update()));
    }

    private void link(Siren child, Siren parent, String kind, @Nullable String until, long source) {
        jdbc.sql(
                        "insert into registry.capital_link (child, parent_siren, parent_name, kind, until_date, source) values (?, ?, 'x', ?, ?::date, ?)")
                .param(1, child.number())
                .param(2, parent.number())
                .param(3, kind)
                .param(4, until)
                .param(5, source)
                .update();
    }
}
