package app.footnote.answer.check.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words and numbers of a text and of the titles above it.
 *
 * @param stems of the words that say something
 * @param surfaces the text's own words in small letters
 * @param numbers in their {@linkplain NumberNormalizer one form}
 */
record SpanVocabulary(Set<String> stems, Set<String> surfaces, Set<String> numbers) {

    static SpanVocabulary of(TokenizedText text, TokenizedText titles) {
        SpanVocabulary vocabulary = new SpanVocabulary(new HashSet<>(), new HashSet<>(), new HashSet<>());
        text.words().forEach(word -> vocabulary.surfaces.add(word.surface().toLowerCase(Locale.ROOT)));
        for (TokenizedText wording : List.of(text, titles)) {
            wording.words().stream().filter(TextToken::isContent).forEach(word -> vocabulary.stems.add(word.stem()));
            wording.words().forEach(word -> NumberNormalizer.value(word).ifPresent(vocabulary.numbers::add));
        }
        return vocabulary;
    }

    /** All that the texts have. */
    static SpanVocabulary of(List<EvidenceSpan> utterances) {
        SpanVocabulary all = new SpanVocabulary(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (EvidenceSpan utterance : utterances) {
            all.stems.addAll(utterance.vocabulary().stems);
            all.surfaces.addAll(utterance.vocabulary().surfaces);
            all.numbers.addAll(utterance.vocabulary().numbers);
        }
        return all;
    }

    /** Whether the word is there in some form. */
    boolean has(TextToken word) {
        return (word.isContent() && stems.contains(word.stem()))
                || NumberNormalizer.value(word).filter(numbers::contains).isPresent();
    }

    /** Whether the word is there, those that say nothing by themselves included. */
    boolean says(TextToken word) {
        return surfaces.contains(word.surface().toLowerCase(Locale.ROOT)) || has(word);
    }
}
