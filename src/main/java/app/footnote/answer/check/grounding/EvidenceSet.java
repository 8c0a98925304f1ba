package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.TextToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence in one language. Not thread-safe. */
final class EvidenceSet {

    /** Fewer spans do not show which words are rare. */
    private static final int FEWEST = 20;

    private final String language;
    private final List<EvidenceSpan> spans;
    private final SpanVocabulary vocabulary;

    /** Found when a claim first needs them, and then for all claims of an answer. */
    private @Nullable EvidenceValues values;

    EvidenceSet(String language, List<EvidenceSpan> spans) {
        this.language = language;
        this.spans = List.copyOf(spans);
        vocabulary = SpanVocabulary.of(spans);
    }

    String language() {
        return language;
    }

    List<EvidenceSpan> spans() {
        return spans;
    }

    EvidenceValues values() {
        if (values == null) {
            values = EvidenceValues.of(spans, NameCheck.areRecognisable(language));
        }
        return values;
    }

    /** One set for each language of the passages. */
    static List<EvidenceSet> of(List<EvidencePassage> passages) {
        List<EvidenceSet> sets = new ArrayList<>();
        for (String language : passages.stream().map(EvidencePassage::language).distinct().toList()) {
            List<EvidenceSpan> spans = new ArrayList<>();
            for (int i = 0; i < passages.size(); i++) {
                if (passages.get(i).language().equals(language)) {
                    spans.addAll(EvidenceSpan.of(i, passages.get(i)));
                }
            }
            sets.add(new EvidenceSet(language, spans));
        }
        return sets;
    }

    /** The inverse document frequency of the word, as in BM25. */
    double rarity(TextToken word) {
        long having = spans.stream().filter(span -> span.has(word)).count();
        double all = Math.max(FEWEST, spans.size());
        return Math.log(1 + (all - having + .5) / (having + .5));
    }

    /** Whether any span contains a word that is written similarly, such as an adjective of a name. */
    boolean hasAlike(TextToken word) {
        return vocabulary.hasAlike(word);
    }

    /** Whether any span contains the word as written, in any case. */
    boolean hasSurface(String word) {
        return vocabulary.hasSurface(word);
    }

    /** Whether any span contains the word in any form. */
    boolean has(TextToken word) {
        return vocabulary.hasWord(word);
    }
}
