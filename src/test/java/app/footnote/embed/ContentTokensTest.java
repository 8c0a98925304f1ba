package app.footnote.embed;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContentTokensTest {

    private static final Pattern PIECE = Pattern.compile("\\w{1,5}|\\p{Punct}");

    /** Splits a text into pieces of at most 5 letters; pieces without a gap and punctuation between are one word. */
    private static LocatedTokens located(String text) {
        List<int[]> spans = new ArrayList<>();
        List<Long> words = new ArrayList<>();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            boolean continues = !spans.isEmpty()
                    && spans.getLast()[1] == pieces.start()
                    && Character.isLetter(text.charAt(pieces.start()))
                    && Character.isLetter(text.charAt(pieces.start() - 1));
            words.add(continues ? words.getLast() : (long) spans.size());
            spans.add(new int[]{pieces.start(), pieces.end()});
        }
        long[] numbers = words.stream().mapToLong(Long::longValue).toArray();
        return new LocatedTokens(
                new TokenIds(new long[numbers.length], numbers),
                spans.stream().mapToInt(span -> span[0]).toArray(),
                spans.stream().mapToInt(span -> span[1]).toArray());
    }

    private static ContentTokens of(String text) {
        return ContentTokens.of(text, located(text), new Range(0, text.length()));
    }

    @Test
    void omitsFunctionWordsAndPunctuation() {
        assertThat(of("What is the cost, then?").chosen()).containsExactly(3);
    }

    @Test
    void keepsAllPiecesOfAWord() {
        assertThat(of("The thermodynamics.").chosen()).containsExactly(1, 2, 3);
    }

    @Test
    void keepsAPieceThatAloneWouldBeAFunctionWord() {
        assertThat(of("Whereas ecosystems").chosen()).containsExactly(2, 3);
    }

    @Test
    void keepsEverythingIfThereIsNothingElse() {
        assertThat(of("To be or not to be").chosen()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void countsTheTokensOfEachSentence() {
        assertThat(of("Trees turn. Is it so? Keys move down.").sentences()).containsExactly(2, 2);
    }

    @Test
    void takesOnlyTokensOfThePart() {
        String text = "Trees\nKeys move. Roots stay.";
        ContentTokens below = ContentTokens.of(text, located(text), new Range(6, text.length()));
        assertThat(below.chosen()).containsExactly(1, 2, 4, 5);
        assertThat(below.sentences()).containsExactly(2, 2);
    }
}
