package app.footnote.answer.check.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that the witnesses of one language say. Immutable. */
final class Testimony {

    /** Among a handful of utterances nothing can be told to be rare. */
    private static final int FEWEST = 20;

    private final String language;
    private final List<Utterance> utterances;
    private final Vocabulary vocabulary;

    Testimony(String language, List<Utterance> utterances) {
        this.language = language;
        this.utterances = List.copyOf(utterances);
        vocabulary = Vocabulary.of(utterances);
    }

    String language() {
        return language;
    }

    List<Utterance> utterances() {
        return utterances;
    }

    /** All texts, titles too. */
    List<Wording> texts() {
        return utterances.stream().flatMap(utterance -> Stream.of(utterance.said(), utterance.titles())).distinct()
                .toList();
    }

    /** The testimonies of the witnesses, one for each language. */
    static List<Testimony> of(List<Witness> witnesses) {
        List<Testimony> testimonies = new ArrayList<>();
        for (String language : witnesses.stream().map(Witness::language).distinct().toList()) {
            List<Utterance> utterances = new ArrayList<>();
            for (int i = 0; i < witnesses.size(); i++) {
                if (witnesses.get(i).language().equals(language)) {
                    utterances.addAll(Utterance.of(i, witnesses.get(i)));
                }
            }
            testimonies.add(new Testimony(language, utterances));
        }
        return testimonies;
    }

    /** How much the word counts beside others: its inverse document frequency, as BM25 defines it. */
    double rarity(Word word) {
        long having = utterances.stream().filter(utterance -> utterance.has(word)).count();
        double all = Math.max(FEWEST, utterances.size());
        return Math.log(1 + (all - having + .5) / (having + .5));
    }

    /** Whether somebody says the word, in whatever form. */
    boolean has(Word word) {
        return vocabulary.says(word);
    }
}
