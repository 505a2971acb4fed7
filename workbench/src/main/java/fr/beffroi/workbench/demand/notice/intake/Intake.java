package fr.beffroi.workbench.demand.notice.intake;

import fr.beffroi.workbench.identity.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What officers do to bring notices in, written into the audit log. */
@Service
public class Intake {
    private final NoticeLoader loader;
    private final NoticeFolder folder;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    Intake(NoticeLoader loader, NoticeFolder folder, AuditLog audit, TransactionOperations transactions) {
        this.loader = loader;
        this.folder = folder;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Reads a file that somebody sent; bad parts of it are told and kept aside. */
    public LoadReport upload(String name, byte[] content) {
        return record("notice.upload", name, () -> loader.load("upload", List.of(NoticeFile.of(name, content))));
    }

    /** Looks into the watched folders now. */
    public LoadReport look() {
        return record("notice.look", "folders", folder::look);
    }

    private LoadReport record(String action, String subject, Supplier<LoadReport> reading) {
        LoadReport report = reading.get();
        transactions.executeWithoutResult(status -> audit.record(
                action,
                "notice-file",
                subject,
                Map.of(
                        "files", report.files(),
                        "notices", report.notices(),
                        "added", report.outcome().added(),
                        "changed", report.outcome().changed(),
                        "refused", report.refused())));
        return report;
    }
}
