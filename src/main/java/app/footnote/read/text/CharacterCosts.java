package app.footnote.read.text;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How improbable the characters of a writing system are in ordinary text, as negative natural logarithms of rough
 * probabilities. They decide between encodings, which read the same bytes as different characters. Immutable.
 */
final class CharacterCosts {

    private static final double PUNCTUATION_COST = 5;
    private static final String PUNCTUATION = "“”„‘’‚–—…«»•·°§©®×±µ€№！？《》「」『』（）；：";
    private static final double RARE = 13;

    /** How much rarer each letter of an alphabet is than the one before it, as a logarithm. */
    private static final double RATE = 0.11;

    private final Map<Integer, Double> costs;
    private final IntPredicate others;
    private final double costOfOthers;

    private CharacterCosts(Map<Integer, Double> costs, IntPredicate others, double costOfOthers) {
        this.costs = Map.copyOf(costs);
        this.others = others;
        this.costOfOthers = costOfOthers;
    }

    /**
     * The costs of an alphabet, whose letters become rarer at an even rate.
     *
     * @param writingSystem a key of {@link FrequentCharacters}
     */
    static CharacterCosts ofAlphabet(String writingSystem) {
        int[] letters = FrequentCharacters.of(writingSystem).codePoints().toArray();
        double sum = IntStream.range(0, letters.length).mapToDouble(rank -> Math.exp(-RATE * rank)).sum();
        Map<Integer, Double> costs = new HashMap<>();
        for (int rank = 0; rank < letters.length; rank++) {
            costs.putIfAbsent(letters[rank], RATE * rank + Math.log(sum));
        }
        return new CharacterCosts(costs, Character::isLetter, RARE - 4);
    }

    /**
     * The costs of a writing system with thousands of characters, by Zipf's law.
     *
     * @param frequent the most frequent characters, most frequent first
     * @param charset an encoding that has less frequent characters too
     * @param first the smallest first byte of these
     * @param last the largest first byte of these
     */
    static CharacterCosts ofCharacters(String frequent, String charset, int first, int last) {
        int[] characters = frequent.codePoints().toArray();
        Map<Integer, Double> costs = new HashMap<>();
        for (int rank = 0; rank < characters.length; rank++) {
            costs.putIfAbsent(characters[rank], Math.log(rank + 2.0) - Math.log(0.1));
        }
        Charset encoding = Charset.forName(charset);
        return new CharacterCosts(costs, character -> {
            byte[] bytes = Character.toString(character).getBytes(encoding);
            int lead = Byte.toUnsignedInt(bytes[0]);
            return bytes.length == 2 && first <= lead && lead <= last;
        }, RARE - 4);
    }

    /** The cost of a character beyond ASCII. */
    double of(int codePoint) {
        Double cost = costs.get(Character.toLowerCase(codePoint));
        if (cost != null) {
            return cost;
        }
        if (PUNCTUATION.indexOf(codePoint) >= 0) {
            return PUNCTUATION_COST;
        }
        return others.test(codePoint) ? costOfOthers : RARE;
    }
}
