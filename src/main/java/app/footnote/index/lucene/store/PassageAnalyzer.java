package app.footnote.index.lucene.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Analyses each Lucene field in its language. */
final class PassageAnalyzer extends DelegatingAnalyzerWrapper {

    PassageAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return (SearchedField.HEADINGS.includes(field) ? SearchedField.HEADINGS : SearchedField.TEXT).language(field)
                .analyzer();
    }
}
