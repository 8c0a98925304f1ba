package app.footnote.answer.request;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The words of a request that are not classified yet. Immutable.
 *
 * @param phrases of the request's language
 */
record RequestText(RequestPhrases phrases, List<RequestWord> words) {

    RequestText {
        words = List.copyOf(words);
    }

    /** The rest of this text after the first phrase of the section was taken out; empty if it has no such phrase. */
    Optional<RequestText> without(String section) {
        return phrases.find(section, words).map(this::without);
    }

    private RequestText without(BitSet indexes) {
        return new RequestText(
                phrases,
                IntStream.range(0, words.size()).filter(index -> !indexes.get(index)).mapToObj(words::get).toList());
    }

    /** Where the first phrase of the section begins. */
    OptionalInt indexOf(String section) {
        return IntStream.range(0, words.size()).filter(index -> phrases.startsAt(section, words, index)).findFirst();
    }

    boolean has(String section) {
        return phrases.find(section, words).isPresent();
    }

    /** This text, and what is left of it as polite words and forms are taken out, one after another. */
    List<RequestText> simplified() {
        List<RequestText> all = new ArrayList<>(List.of(this));
        for (Optional<RequestText> next = withoutFiller(); next.isPresent(); next = next.get().withoutFiller()) {
            all.add(next.get());
        }
        return all;
    }

    /** At least one word is left. */
    private Optional<RequestText> withoutFiller() {
        return Optional.<RequestText>empty()
                .or(() -> without("filler"))
                .or(() -> AnswerFormPhrases.SECTIONS.keySet().stream().map(this::without).flatMap(Optional::stream)
                        .findFirst())
                .filter(rest -> !rest.words.isEmpty());
    }

    /** Without the words at both ends that only connect, such as articles. */
    RequestText trimmed() {
        int start = 0;
        int end = words.size();
        while (start < end && isEdge(start)) {
            start++;
        }
        while (end > start && isEdge(end - 1)) {
            end--;
        }
        return new RequestText(phrases, words.subList(start, end));
    }

    /** {@code A*} and a variable {@code A} are no articles. */
    private boolean isEdge(int index) {
        RequestWord word = words.get(index);
        return phrases.lists("edges", word) && (index == 0 || !word.isName());
    }

    RequestText part(int from, int to) {
        return new RequestText(phrases, words.subList(from, to));
    }

    /** The words in a row, without the punctuation around them. */
    String text() {
        return RequestWord.join(words);
    }
}
