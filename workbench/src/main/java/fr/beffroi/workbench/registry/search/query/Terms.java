package fr.beffroi.workbench.registry.search.query;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.StringHelper;

/** Looks into the index's dictionary. */
final class Terms {
    private Terms() {}

    /** Whether any word of the field begins so. */
    static boolean anyWithPrefix(IndexReader reader, Term prefix) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            org.apache.lucene.index.Terms terms = leaf.reader().terms(prefix.field());
            if (terms != null) {
                TermsEnum words = terms.iterator();
                if (words.seekCeil(prefix.bytes()) != TermsEnum.SeekStatus.END
                        && StringHelper.startsWith(words.term(), prefix.bytes())) {
                    return true;
                }
            }
        }
        return false;
    }
}
