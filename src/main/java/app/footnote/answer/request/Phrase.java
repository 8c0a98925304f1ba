package app.footnote.answer.request;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A pattern of words, written as a line of elements between blanks:
 *
 * <ul>
 * <li>{@code summary/outline}: one of these words; {@code *folie} is any word that ends so
 * <li>{@code *}: any word
 * <li>{@code please?}: the word may be missing
 * <li>{@code =chapter}: the word belongs to the subject of the request
 * <li>{@code ..}: up to three words, {@code ..8}: up to eight, {@code ...}: at least one; they belong to the subject
 * <li>{@code ^} and {@code $}: the request's beginning and end
 * </ul>
 *
 * <p>
 * Words match without regard to case, accents and slips of the keyboard. Immutable.
 */
final class Phrase {

    private static final int SHORT_GAP = 3;

    private final List<PhraseElement> elements;
    private final boolean atStart;
    private final boolean atEnd;

    private Phrase(List<PhraseElement> elements, boolean atStart, boolean atEnd) {
        this.elements = elements;
        this.atStart = atStart;
        this.atEnd = atEnd;
    }

    static Phrase parse(String line) {
        List<String> signs = new ArrayList<>(List.of(line.strip().split("\\s+")));
        boolean start = signs.remove("^");
        boolean end = signs.remove("$");
        return new Phrase(signs.stream().map(Phrase::element).toList(), start, end);
    }

    private static PhraseElement element(String sign) {
        String bare = sign.startsWith("=") ? sign.substring(1) : sign;
        if (bare.equals("...")) {
            return new PhraseElement.Gap(1, Integer.MAX_VALUE);
        }
        if (bare.startsWith("..")) {
            return new PhraseElement.Gap(0, bare.length() == 2 ? SHORT_GAP : Integer.parseInt(bare.substring(2)));
        }
        boolean optional = bare.endsWith("?");
        List<String> alternatives = List.of(bare.replace("?", "").replace("=", "").split("/"));
        return new PhraseElement.Term(
                alternatives.stream().filter(term -> !term.startsWith("*")).map(RequestWord::form).toList(),
                alternatives.stream().filter(term -> term.startsWith("*")).map(RequestWord::form).toList(),
                optional, sign.startsWith("="));
    }

    /** The words of the phrase. */
    Stream<String> terms() {
        return elements.stream().flatMap(element -> switch (element) {
            case PhraseElement.Gap _ -> Stream.empty();
            case PhraseElement.Term term -> term.words().stream();
        });
    }

    /**
     * Finds the phrase in a text.
     *
     * @param known words that are not taken for slips of the keyboard
     * @return the indexes of the matched words that do not belong to the subject
     */
    Optional<BitSet> find(List<RequestWord> words, Set<String> known) {
        int last = atStart ? 0 : words.size() - 1;
        for (int start = 0; start <= last; start++) {
            Optional<BitSet> found = findAt(words, start, known);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Finds the phrase at the index. */
    Optional<BitSet> findAt(List<RequestWord> words, int start, Set<String> known) {
        if (atStart && start > 0) {
            return Optional.empty();
        }
        BitSet matched = new BitSet();
        return new Search(words, known).matches(0, start, matched) ? Optional.of(matched) : Optional.empty();
    }

    /** A search with backtracking. */
    private final class Search {

        private final List<RequestWord> words;
        private final Set<String> known;

        Search(List<RequestWord> words, Set<String> known) {
            this.words = words;
            this.known = known;
        }

        boolean matches(int element, int word, BitSet matched) {
            if (element == elements.size()) {
                return !atEnd || word == words.size();
            }
            return switch (elements.get(element)) {
                case PhraseElement.Gap gap -> matchesGap(gap, element, word, matched);
                case PhraseElement.Term term -> matchesTerm(term, element, word, matched);
            };
        }

        private boolean matchesGap(PhraseElement.Gap gap, int element, int word, BitSet matched) {
            for (int length = gap.fewest(); length <= gap.most() && word + length <= words.size(); length++) {
                if (matches(element + 1, word + length, matched)) {
                    return true;
                }
            }
            return false;
        }

        private boolean matchesTerm(PhraseElement.Term term, int element, int word, BitSet matched) {
            if (word < words.size() && term.matches(words.get(word).form(), known)) {
                matched.set(word, !term.kept());
                if (matches(element + 1, word + 1, matched)) {
                    return true;
                }
                matched.clear(word);
            }
            return term.optional() && matches(element + 1, word, matched);
        }
    }
}
