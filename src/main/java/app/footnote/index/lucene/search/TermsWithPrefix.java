package app.footnote.index.lucene.search;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds the terms of a field that begin with a prefix.
 *
 * @param most the largest number of terms to return for each segment
 */
record TermsWithPrefix(IndexReader reader, String field, int most) {

    /** The terms in their order. */
    Set<String> find(String prefix) throws IOException {
        Set<String> found = new TreeSet<>();
        BytesRef start = new BytesRef(prefix);
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                add(terms.iterator(), start, found);
            }
        }
        return found;
    }

    private void add(TermsEnum terms, BytesRef start, Set<String> found) throws IOException {
        if (terms.seekCeil(start) == SeekStatus.END) {
            return;
        }
        BytesRef term = terms.term();
        for (int i = 0; i < most && term != null && StringHelper.startsWith(term, start); i++) {
            found.add(term.utf8ToString());
            term = terms.next();
        }
    }
}
