package app.footnote.read.text;

/**
 * How improbable it is that a text was decoded correctly, as a negative natural logarithm of a rough probability:
 * letters are rare, stand among letters of another alphabet, or have an unusual case.
 */
final class DecodingCost {

    private static final double INVALID = 15;
    private static final double BESIDE_OTHER_LETTER = 5;
    private static final double SIGN_IN_WORD = 4;
    private static final double WORD_WITHOUT_ASCII = 4;
    private static final double CAPITAL_AT_START = 3;
    private static final double CAPITAL_AFTER_CAPITAL = 1.5;
    private static final double CAPITAL_WITHIN_WORD = 8;

    private final LegacyEncoding encoding;
    private final int[] text;

    private DecodingCost(LegacyEncoding encoding, int[] text) {
        this.encoding = encoding;
        this.text = text;
    }

    /** The cost of a text that was decoded with the encoding. */
    static double of(String text, LegacyEncoding encoding) {
        DecodingCost cost = new DecodingCost(encoding, text.codePoints().toArray());
        double sum = encoding.cost();
        for (int i = 0; i < cost.text.length; i++) {
            sum += cost.text[i] > 0x7F ? cost.of(i) : 0;
        }
        return sum;
    }

    private double of(int i) {
        int character = text[i];
        int type = Character.getType(character);
        if (character == '\uFFFD' || type == Character.CONTROL || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED) {
            return INVALID;
        }
        return encoding.characters().of(character) + costOfCase(i) + costOfNeighbours(i);
    }

    private double costOfCase(int i) {
        if (!Character.isUpperCase(text[i])) {
            boolean capitalFollows = isAsciiLetter(at(i + 1)) && Character.isUpperCase(at(i + 1));
            return Character.isLowerCase(text[i]) && capitalFollows ? CAPITAL_WITHIN_WORD : 0;
        }
        int previous = at(i - 1);
        if (Character.isLowerCase(previous)) {
            return CAPITAL_WITHIN_WORD;
        }
        return Character.isUpperCase(previous) ? CAPITAL_AFTER_CAPITAL : CAPITAL_AT_START;
    }

    private double costOfNeighbours(int i) {
        boolean isLetter = Character.isLetter(text[i]);
        return switch (encoding.words()) {
            case ALPHABETIC -> isLetter ? BESIDE_OTHER_LETTER * asciiNeighbours(i) : costOfSign(i);
            case LATIN -> isLetter ? costOfLatinWord(i) : costOfSign(i);
            case IDEOGRAPHIC -> 0;
        };
    }

    private int asciiNeighbours(int i) {
        return (isAsciiLetter(at(i - 1)) ? 1 : 0) + (isAsciiLetter(at(i + 1)) ? 1 : 0);
    }

    private double costOfLatinWord(int i) {
        boolean isAlone = !Character.isLetter(at(i - 1)) && !Character.isLetter(at(i + 1));
        return isAlone || wordHasAscii(i, -1) || wordHasAscii(i, 1) ? 0 : WORD_WITHOUT_ASCII;
    }

    private double costOfSign(int i) {
        boolean isInWord = Character.isLetter(at(i - 1)) && Character.isLetter(at(i + 1));
        return isInWord && text[i] != '’' && text[i] != '·' ? SIGN_IN_WORD : 0;
    }

    private boolean wordHasAscii(int i, int step) {
        int at = i + step;
        while (Character.isLetter(at(at)) && !isAsciiLetter(at(at))) {
            at += step;
        }
        return isAsciiLetter(at(at));
    }

    private int at(int i) {
        return i >= 0 && i < text.length ? text[i] : ' ';
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
