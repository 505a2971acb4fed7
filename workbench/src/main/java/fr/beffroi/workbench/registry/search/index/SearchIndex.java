package fr.beffroi.workbench.registry.search.index;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.springframework.stereotype.Component;

/** The index itself: documents go in by company, readers see what was last published. Thread-safe. */
@Component
public class SearchIndex {
    /** How companies come where no words were asked for: those of which something is known first, then by name. */
    public static final Sort ORDER = new Sort(
            new SortField(Fields.KNOWN, SortField.Type.LONG, true),
            new SortField(Fields.NAME_ORDER, SortField.Type.STRING));

    private static final double WRITE_BUFFER_MEGABYTES = 128;

    private final FrenchWords words = new FrenchWords();
    private final Path folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile boolean complete;

    SearchIndex() throws IOException {
        folder = Files.createTempDirectory("beffroi-search");
        IndexWriterConfig config = new IndexWriterConfig(words);
        config.setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES);
        config.setIndexSort(ORDER);
        config.setCommitOnClose(false);
        writer = new IndexWriter(FSDirectory.open(folder), config);
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** The words documents and questions are turned into. */
    public FrenchWords words() {
        return words;
    }

    /** Whether everything the database held when the node started is in. */
    public boolean isComplete() {
        return complete;
    }

    void markComplete() {
        complete = true;
    }

    void put(Document document, String siren) {
        run(() -> writer.updateDocument(new Term(Fields.SIREN, siren), document));
    }

    /** As {@link #put}, where the company is known not to be in yet. */
    void add(Document document) {
        run(() -> writer.addDocument(document));
    }

    void remove(Collection<String> sirens) {
        run(() -> writer.deleteDocuments(
                sirens.stream().map(siren -> new Term(Fields.SIREN, siren)).toArray(Term[]::new)));
    }

    /** Lets readers see what was put in and removed so far. */
    void publish() {
        run(searchers::maybeRefreshBlocking);
    }

    /** Looks something up in one consistent state of the index. */
    public <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done with a searcher. */
    @FunctionalInterface
    public interface Reading<T> {
        T apply(IndexSearcher searcher) throws IOException;
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void run(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
