package app.footnote.answer.retrieve;

import app.footnote.answer.name.NoteNames;
import app.footnote.answer.name.WordLikeness;
import app.footnote.answer.request.RequestClassifier;
import app.footnote.embed.Embedder;
import app.footnote.index.MissingWord;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.StopWords;
import app.footnote.model.Passage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the names and technical terms of a question that the notes do not mention. Everyday words are left out, because
 * notes may say the same with other words: "how tall is it?" and "it has a height of 300 m".
 */
final class MissingTermFinder {

    /** Below this length, most words are a spelling mistake away from another word. */
    private static final int SHORTEST_MISSPELT = 6;
    private static final int LONGEST_ACRONYM = 5;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    /** A word, a number, or a part of a word in camel case. */
    private static final Pattern WORD_PART = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{L}+|\\p{N}+");

    /** Capitalised words and numbers in a row. */
    private static final Pattern NAME =
            Pattern.compile("(?:(?:\\p{Lu}\\p{L}*|\\p{N}+)[ \\n-]*){2,}|\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*");

    /** Words that are joined as in "map.at", which is a member of a map. */
    private static final Pattern PATH = Pattern.compile("\\p{L}+(?:[./:-]+\\p{L}+)+");
    private static final Pattern PATH_SEPARATOR = Pattern.compile("[./:-]+");

    private static final AnalysisLanguage ENGLISH = AnalysisLanguage.of("en");

    /** One of their words tells the language; of others, two do. */
    private static final List<AnalysisLanguage> LANGUAGES = Stream.of("en", "de", "es", "fr", "pt", "it")
            .map(AnalysisLanguage::of).toList();

    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private final String question;
    private final NoteNames noteNames;
    private final Embedder embedder;

    MissingTermFinder(String question, NoteNames names, Embedder embedder) {
        this.question = question;
        this.noteNames = names;
        this.embedder = embedder;
    }

    /**
     * @param missing the words that no passage has
     * @param found the best passages, which have a misspelt or abbreviated term in its usual form
     */
    MissingTerms of(List<MissingWord> missing, Collection<Passage> found) {
        if (missing.isEmpty()) {
            return MissingTerms.none();
        }
        String subject = RequestClassifier.classify(question).subject();
        List<String> candidates = missing.stream()
                .flatMap(word -> written(word.word(), subject).stream())
                .filter(this::isTerm)
                .filter(word -> !noteNames.mention(word.toLowerCase(Locale.ROOT)))
                .toList();
        if (candidates.isEmpty()) {
            return MissingTerms.none();
        }
        String texts = found.stream()
                .flatMap(passage -> Stream.concat(passage.headings().stream(), Stream.of(passage.plain())))
                .collect(Collectors.joining("\n"));
        Set<String> words = LETTERS.matcher(texts.toLowerCase(Locale.ROOT)).results()
                .map(MatchResult::group).collect(Collectors.toSet());
        Stream<String> names = Stream.concat(
                found.stream().flatMap(passage -> passage.headings().stream()),
                NAME.matcher(texts).results().map(MatchResult::group));
        String initials = names.map(MissingTermFinder::initials).collect(Collectors.joining(" "));
        List<String> terms = candidates.stream()
                .filter(term -> !hasOtherForm(term.toLowerCase(Locale.ROOT), words, initials))
                .filter(term -> !isMisspelt(term))
                .distinct()
                .toList();
        return terms.isEmpty()
                ? MissingTerms.none()
                : new MissingTerms(terms, missing.stream().mapToDouble(MissingWord::share).sum());
    }

    private static String initials(String name) {
        return WORD_PART.matcher(name).results()
                .map(part -> part.group().substring(0, 1)).collect(Collectors.joining()).toLowerCase(Locale.ROOT);
    }

    /** @param initials of names and headings, separated by blanks; those of a whole text would spell any short word */
    private static boolean hasOtherForm(String term, Set<String> words, String initials) {
        if (term.length() <= LONGEST_ACRONYM && initials.contains(term)) {
            return true;
        }
        return LETTERS.matcher(term).matches()
                ? words.stream().anyMatch(word -> WordLikeness.of(term, word) > 0)
                : PATH.matcher(term).matches() && words.containsAll(List.of(PATH_SEPARATOR.split(term)));
    }

    /** The word as it is written in a text; empty if the text does not have it. */
    private static Optional<String> written(String word, String text) {
        Matcher found = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** Whether a word is a name or a technical term: it is no word that the embedding model's vocabulary has whole. */
    private boolean isTerm(String word) {
        boolean hasLetter = word.codePoints().anyMatch(Character::isLetter);
        boolean isWritten = word.codePoints().filter(Character::isUpperCase).count() > 1
                || word.codePoints().anyMatch(c -> !Character.isLetter(c));
        return hasLetter && (isWritten || isRare(word));
    }

    private boolean isRare(String word) {
        return embedder.providesTokens() && isEnglish() && LATIN.matcher(word.toLowerCase(Locale.ROOT)).matches()
                && embedder.tokens(word) > 1;
    }

    /** A question without any word that tells its language consists of terms, most of which are English. */
    private boolean isEnglish() {
        return StopWords.of(question, LANGUAGES).language().filter(found -> !found.equals(ENGLISH)).isEmpty();
    }

    /**
     * Whether the word is a common one with a spelling mistake: the embedding model's vocabulary has a word whole from
     * which one letter was left out, added, replaced or exchanged with its neighbour. The first letter is right.
     */
    private boolean isMisspelt(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() >= SHORTEST_MISSPELT && isRare(word)
                && variants(lower).anyMatch(variant -> embedder.tokens(variant) == 1);
    }

    private static Stream<String> variants(String word) {
        return IntStream.range(1, word.length() + 1).boxed().flatMap(at -> {
            String before = word.substring(0, at);
            String after = word.substring(at);
            Stream<String> changed = IntStream.rangeClosed('a', 'z').mapToObj(Character::toString)
                    .flatMap(letter -> Stream.of(
                            before + letter + after, before + letter + after.substring(Math.min(1, after.length()))));
            Stream<String> shorter = after.isEmpty() ? Stream.of() : Stream.of(before + after.substring(1));
            Stream<String> exchanged = after.length() < 2
                    ? Stream.of()
                    : Stream.of(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            return Stream.of(changed, shorter, exchanged).flatMap(Function.identity());
        });
    }
}
