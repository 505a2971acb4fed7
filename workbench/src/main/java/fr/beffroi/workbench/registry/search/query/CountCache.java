package fr.beffroi.workbench.registry.search.query;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/** Keeps the last counts: people leaf through results, and many ask for everything. A change of the index makes a new reader, hence new keys. */
final class CountCache {
    private static final int SIZE = 300;

    private final Map<Key, CompanySearch.Counts> kept = new LinkedHashMap<>(SIZE, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompanySearch.Counts> eldest) {
            return size() > SIZE;
        }
    };

    /** What counts depend on. */
    record Key(Object readerKey, Seeing seeing, SearchRequest request, boolean forgiven) {
        Key(IndexReader reader, Seeing seeing, SearchRequest request, boolean forgiven) {
            // The key, not the reader: a closed reader must not be kept.
            this(
                    (Object) java.util.Objects.requireNonNull(reader.getReaderCacheHelper())
                            .getKey(),
                    seeing,
                    request,
                    forgiven);
        }
    }

    interface Counting {
        CompanySearch.Counts count() throws IOException;
    }

    CompanySearch.Counts get(Key key, Counting counting) throws IOException {
        synchronized (kept) {
            CompanySearch.Counts known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        CompanySearch.Counts counts = counting.count();
        synchronized (kept) {
            kept.put(key, counts);
        }
        return counts;
    }
}
