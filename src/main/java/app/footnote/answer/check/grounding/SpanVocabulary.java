package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.NumberNormalizer;
import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words and numbers of a text and its titles.
 *
 * @param stems of the words that have a meaning of their own
 * @param surfaces the words of the text in lower case
 * @param numbers {@linkplain NumberNormalizer normalized}
 */
record SpanVocabulary(Set<String> stems, Set<String> surfaces, Set<String> numbers) {

    /** The chars of a beginning by which forms of a name are recognised. */
    private static final int BEGINNING = 4;

    static SpanVocabulary of(TokenizedText text, TokenizedText titles) {
        SpanVocabulary vocabulary = new SpanVocabulary(new HashSet<>(), new HashSet<>(), new HashSet<>());
        text.words().forEach(word -> vocabulary.surfaces.add(word.surface().toLowerCase(Locale.ROOT)));
        for (TokenizedText part : List.of(text, titles)) {
            part.words().stream().filter(TextToken::isContent).forEach(word -> vocabulary.stems.add(word.stem()));
            part.words().forEach(word -> NumberNormalizer.value(word).ifPresent(vocabulary.numbers::add));
        }
        return vocabulary;
    }

    /** The vocabulary of all spans. */
    static SpanVocabulary of(List<EvidenceSpan> spans) {
        SpanVocabulary all = new SpanVocabulary(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (EvidenceSpan span : spans) {
            all.stems.addAll(span.vocabulary().stems);
            all.surfaces.addAll(span.vocabulary().surfaces);
            all.numbers.addAll(span.vocabulary().numbers);
        }
        return all;
    }

    /** Whether it contains the word in any form. */
    boolean has(TextToken word) {
        return (word.isContent() && stems.contains(word.stem()))
                || NumberNormalizer.value(word).filter(numbers::contains).isPresent();
    }

    /** The same, including words without a meaning of their own. */
    boolean hasWord(TextToken word) {
        return surfaces.contains(word.surface().toLowerCase(Locale.ROOT)) || has(word);
    }

    boolean hasSurface(String word) {
        return surfaces.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it contains a word with the same beginning, such as "Italian" for "Italy". */
    boolean hasAlike(TextToken word) {
        String beginning = beginning(word.surface());
        return !beginning.isEmpty() && surfaces.stream().anyMatch(other -> beginning(other).equals(beginning));
    }

    private static String beginning(String word) {
        return word.length() < BEGINNING ? "" : word.substring(0, BEGINNING).toLowerCase(Locale.ROOT);
    }
}
