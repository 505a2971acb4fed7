package fr.beffroi.workbench.funding.copy;

import fr.beffroi.workbench.funding.document.InFrench;
import fr.beffroi.workbench.funding.document.MadeDocument;
import fr.beffroi.workbench.funding.document.MadeDocuments;
import fr.beffroi.workbench.funding.document.PdfMaker;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.paper.Paper;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.step.StepRecords;
import fr.beffroi.workbench.identity.AuditLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies a decided file out as a ZIP: the file as a PDF, the documents that were made of it, and its papers where an officer lets them be seen. */
@Service
@Transactional
public class FileCopies {
    private final CopyBlocks blocks;
    private final PdfMaker pdf;
    private final MadeDocuments documents;
    private final Papers papers;
    private final StepRecords records;
    private final AuditLog audit;

    FileCopies(
            CopyBlocks blocks,
            PdfMaker pdf,
            MadeDocuments documents,
            Papers papers,
            StepRecords records,
            AuditLog audit) {
        this.blocks = blocks;
        this.pdf = pdf;
        this.documents = documents;
        this.papers = papers;
        this.records = records;
        this.audit = audit;
    }

    /** Whether the deciding body has spoken. */
    @Transactional(readOnly = true)
    public boolean isDecided(GrantFile file) {
        return !records.listDecisions(file.id()).isEmpty();
    }

    /**
     * The copy, as a ZIP; that it was made, and what was let to be seen, is recorded.
     *
     * @param out what is taken out
     * @throws CopyRefusedException where the file is not decided
     */
    public byte[] make(GrantFile file, Set<Secret> out) {
        if (!isDecided(file)) {
            throw new CopyRefusedException(file.number());
        }
        List<String> shown = Arrays.stream(Secret.values())
                .filter(secret -> !out.contains(secret))
                .map(Secret::code)
                .toList();
        audit.record("file.copy", "file", file.id().toString(), Map.of("shown", shown));
        String title = "Dossier n° " + file.number() + ", copie";
        byte[] written = InFrench.call(() -> pdf.make(title, title, blocks.write(file, out)));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            put(entries, "dossier-" + file.number() + ".pdf", written);
            for (MadeDocument made : documents.listOfFile(file.id())) {
                put(
                        entries,
                        "documents/" + made.kind().code() + "-" + made.name() + ".pdf",
                        documents.open(made.id()).orElseThrow().bytes());
            }
            if (!out.contains(Secret.PAPERS)) {
                int number = 0;
                for (Paper paper : papers.list(file)) {
                    number++;
                    put(
                            entries,
                            "pieces/" + number + "-" + paper.name(),
                            papers.open(file.id(), paper.id()).orElseThrow().content());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    private static void put(ZipOutputStream entries, String name, byte[] content) throws IOException {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(content);
        entries.closeEntry();
    }
}
