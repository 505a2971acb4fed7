package fr.beffroi.workbench.command;

import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.identity.audit.AuditFinding;
import fr.beffroi.workbench.identity.audit.AuditPoint;
import fr.beffroi.workbench.identity.audit.AuditResult;
import fr.beffroi.workbench.identity.audit.AuditVerification;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit verify}: whether the audit log is what was written; also while the workbench runs. Ends with 1 where it is not. */
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int TAMPERED = 1;

    @Option(names = "--noted", paramLabel = "POINT", descriptionKey = "audit.noted")
    private @Nullable String noted;

    @Option(names = "--demo", descriptionKey = "option.demo")
    private boolean demo;

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        AuditPoint point = noted == null ? null : AuditPoint.parse(noted);
        try (Database database = Database.reach(data.database(demo));
                Connection connection = database.access().connect()) {
            return report(AuditVerification.verify(connection, point));
        }
    }

    private int report(AuditResult result) {
        PrintWriter out = spec.commandLine().getOut();
        for (AuditFinding finding : result.findings()) {
            out.println(say("audit." + finding.kind(), finding.position(), finding.entry()));
        }
        boolean good = result.findings().isEmpty();
        out.println(
                good
                        ? say("audit.good", result.sealed(), result.waiting())
                        : say("audit.bad", result.findings().size(), result.sealed()));
        out.println(say("audit.end", result.end()));
        return good ? 0 : TAMPERED;
    }

    /** Numbers that are looked up again are written without separators. */
    private static String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int index = 0; index < values.length; index++) {
            texts[index] = String.valueOf(values[index]);
        }
        return MessageFormat.format(Main.words().getString(key), texts);
    }
}
