package fr.beffroi.workbench.registry.imports.sirene;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.imports.ImportRecord;
import fr.beffroi.workbench.registry.imports.Imports;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** An import of SIRENE's stock files, as a job: it survives a restart by beginning anew, as nothing is written before its end. */
@Service
public class SireneImport {
    private static final Logger LOG = LoggerFactory.getLogger(SireneImport.class);

    /** What the reading may take beside the application. */
    static final int MEMORY_MEGABYTES = 1_000;

    private final Imports imports;
    private final ImportFolder folder;
    private final SireneWriter writer;
    private final SchedulerClient scheduler;
    private final TransactionOperations transactions;
    private final MessageSource messages;
    private final JsonMapper json;

    SireneImport(
            Imports imports,
            ImportFolder folder,
            SireneWriter writer,
            SchedulerClient scheduler,
            TransactionOperations transactions,
            MessageSource messages,
            JsonMapper json) {
        this.imports = imports;
        this.folder = folder;
        this.writer = writer;
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.messages = messages;
        this.json = json;
    }

    /**
     * Asks for an import; it begins within seconds.
     *
     * @throws SireneFileException where the folder holds no such files
     */
    public UUID request(SireneRequest request) {
        folder.resolve(request.sitesFile());
        if (request.unitsFile() != null) {
            folder.resolve(request.unitsFile());
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            UUID id = imports.create(
                    ImportRecord.Kind.SIRENE,
                    ImportRecord.State.WAITING,
                    "SIRENE (INSEE), " + request.sitesFile(),
                    request.sitesFile() + (request.unitsFile() == null ? "" : ", " + request.unitsFile()),
                    null,
                    request);
            scheduler.scheduleIfNotExists(SireneJob.TASK.instance(id.toString()).scheduledTo(Instant.now()));
            return id;
        }));
    }

    /** Counts what a filter lets through, and all rows of the file. A zip is unpacked first. */
    long[] count(String sitesFile, SireneFilter filter) throws IOException, SQLException {
        UUID id = UUID.randomUUID();
        Path work = folder.work(id);
        try (SireneReader reader =
                SireneReader.open(ZippedCsv.unpacked(folder.resolve(sitesFile), work), null, work, MEMORY_MEGABYTES)) {
            return new long[] {reader.count(filter), reader.countAll()};
        } finally {
            DuckDb.deleteTree(work);
        }
    }

    /** Does it; what goes wrong is written down in words, and nothing else stays. */
    void run(UUID id) {
        ImportRecord found =
                Viewers.callAs(Viewer.SYSTEM, () -> imports.find(id).orElse(null));
        if (found == null || !found.isUnderWay()) {
            return;
        }
        SireneRequest request = json.readValue(found.request(), SireneRequest.class);
        Locale language = Locale.forLanguageTag(request.language());
        Viewers.runAs(new Viewer(found.person(), found.organisation(), request.role()), () -> {
            try {
                read(id, request, language);
            } catch (SireneFileException e) {
                imports.failed(id, messages.getMessage(e.key(), e.values(), language));
            } catch (IOException | SQLException | RuntimeException e) {
                LOG.error("Import {} failed", id, e);
                imports.failed(id, messages.getMessage("sirene.fault.broken", null, language));
            }
        });
    }

    private void read(UUID id, SireneRequest request, Locale language) throws IOException, SQLException {
        Path sitesFile = folder.resolve(request.sitesFile());
        @Nullable Path unitsFile = request.unitsFile() == null ? null : folder.resolve(request.unitsFile());
        Path work = folder.work(id);
        try {
            imports.progress(id, "hashing", 0, null);
            String sha256 = FileHash.sha256(unitsFile == null ? List.of(sitesFile) : List.of(sitesFile, unitsFile));
            imports.progress(id, "unpacking", 0, null);
            Path sites = ZippedCsv.unpacked(sitesFile, work);
            Path units = unitsFile == null ? null : ZippedCsv.unpacked(unitsFile, work);
            imports.progress(id, "reading", 0, null);
            try (SireneReader reader = SireneReader.open(sites, units, work, MEMORY_MEGABYTES)) {
                writer.write(id, request, sha256, reader, language);
            }
        } finally {
            DuckDb.deleteTree(work);
        }
    }
}
