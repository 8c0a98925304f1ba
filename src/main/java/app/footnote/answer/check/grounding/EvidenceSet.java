package app.footnote.answer.check.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that the witnesses of one language say. Immutable. */
final class EvidenceSet {

    /** Among a handful of utterances nothing can be told to be rare. */
    private static final int FEWEST = 20;

    private final String language;
    private final List<EvidenceSpan> utterances;
    private final SpanVocabulary vocabulary;

    EvidenceSet(String language, List<EvidenceSpan> utterances) {
        this.language = language;
        this.utterances = List.copyOf(utterances);
        vocabulary = SpanVocabulary.of(utterances);
    }

    String language() {
        return language;
    }

    List<EvidenceSpan> utterances() {
        return utterances;
    }

    /** All texts, titles too. */
    List<TokenizedText> texts() {
        return utterances.stream().flatMap(utterance -> Stream.of(utterance.said(), utterance.titles())).distinct()
                .toList();
    }

    /** The testimonies of the witnesses, one for each language. */
    static List<EvidenceSet> of(List<EvidencePassage> witnesses) {
        List<EvidenceSet> testimonies = new ArrayList<>();
        for (String language : witnesses.stream().map(EvidencePassage::language).distinct().toList()) {
            List<EvidenceSpan> utterances = new ArrayList<>();
            for (int i = 0; i < witnesses.size(); i++) {
                if (witnesses.get(i).language().equals(language)) {
                    utterances.addAll(EvidenceSpan.of(i, witnesses.get(i)));
                }
            }
            testimonies.add(new EvidenceSet(language, utterances));
        }
        return testimonies;
    }

    /** How much the word counts beside others: its inverse document frequency, as BM25 defines it. */
    double rarity(TextToken word) {
        long having = utterances.stream().filter(utterance -> utterance.has(word)).count();
        double all = Math.max(FEWEST, utterances.size());
        return Math.log(1 + (all - having + .5) / (having + .5));
    }

    /** Whether somebody says the word, in whatever form. */
    boolean has(TextToken word) {
        return vocabulary.says(word);
    }
}
