package fr.beffroi.workbench.funding.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.ledger.Account;
import fr.beffroi.workbench.funding.ledger.MovementKind;
import fr.beffroi.workbench.funding.request.RequestField;
import fr.beffroi.workbench.funding.request.RowField;
import fr.beffroi.workbench.funding.step.StepKind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Words that pages put together from the names of steps, fields and accounts exist, for all of them. */
class FundingWordsTest {

    @Test
    void everyStepFieldAndAccountHasItsWords() throws IOException {
        TreeSet<String> needed = new TreeSet<>();
        for (StepKind kind : StepKind.values()) {
            needed.add("file.step." + kind.code() + ".do");
            needed.add("file.step." + kind.code() + ".why");
            kind.fields().forEach(field -> needed.add("file.field." + kind.code() + "." + field.pageName()));
        }
        for (RequestField field : RequestField.values()) {
            needed.add("request.field." + field.pageName());
            needed.add("request.sight." + field.sight());
        }
        for (RowField.Group group : RowField.Group.values()) {
            String prefix = group == RowField.Group.COST ? "request.cost." : "request.funder.";
            group.fields().forEach(field -> needed.add(prefix + field.pageName()));
        }
        for (Account account : Account.values()) {
            needed.add("ledger.account." + account.code());
        }
        for (MovementKind kind : MovementKind.values()) {
            if (!kind.isOfFile()) {
                needed.add("envelope.kind." + kind.code());
            }
        }
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/funding.properties"))) {
            words.load(reader);
        }
        assertThat(words.stringPropertyNames()).containsAll(needed);
    }
}
