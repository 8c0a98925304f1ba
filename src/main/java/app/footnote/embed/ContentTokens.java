package app.footnote.embed;

import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tokens of a text that say what it is about: neither punctuation nor function words such as "the". If a text has
 * only those, all of them count. Immutable by convention.
 *
 * @param chosen the indexes of these tokens, ascending
 * @param sentences the number of chosen tokens of each sentence that has some
 */
record ContentTokens(int[] chosen, int[] sentences) {

    private static final Set<String> FUNCTION_WORDS = functionWords();

    private static Set<String> functionWords() {
        try (InputStream file = ContentTokens.class.getResourceAsStream("english-function-words.txt")) {
            String words = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(words.split("\\s+")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("A list of words is missing from the program", e);
        }
    }

    /** The content tokens of the part of a text between two chars. */
    static ContentTokens of(String text, LocatedTokens located, Range part) {
        int[] inPart = IntStream.range(0, located.count())
                .filter(token -> located.starts()[token] >= part.start() && located.starts()[token] < part.end())
                .toArray();
        int[] content = Arrays.stream(inPart).filter(token -> isContent(text, located, token)).toArray();
        int[] chosen = content.length > 0 ? content : inPart;
        return new ContentTokens(chosen, sentences(text, part, located, chosen));
    }

    private static boolean isContent(String text, LocatedTokens located, int token) {
        long[] words = located.tokens().words();
        int first = token;
        while (first > 0 && words[first - 1] == words[token]) {
            first--;
        }
        int last = token;
        while (last + 1 < words.length && words[last + 1] == words[token]) {
            last++;
        }
        String word = text.substring(located.starts()[first], located.ends()[last]).toLowerCase(Locale.ROOT);
        return word.codePoints().anyMatch(Character::isLetterOrDigit) && !FUNCTION_WORDS.contains(word);
    }

    private static int[] sentences(String text, Range part, LocatedTokens located, int[] chosen) {
        List<Integer> counts = new ArrayList<>();
        int next = 0;
        for (Range sentence : Sentences.of(text.substring(part.start(), part.end()))) {
            int first = next;
            while (next < chosen.length && located.starts()[chosen[next]] < part.start() + sentence.end()) {
                next++;
            }
            if (next > first) {
                counts.add(next - first);
            }
        }
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }
}
