package app.footnote.index.lucene.language;

/** Replaces traditional Chinese characters by the simplified ones, one for one. */
final class SimplifiedCharacters {

    /** Pairs of a traditional character and its simplified one, from ICU's transliteration. */
    private static final String RESOURCE = "simplified-characters.txt";

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';

    /** The simplified character for each character from the first to the last. */
    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];

    static {
        for (int i = 0; i < SIMPLIFIED.length; i++) {
            SIMPLIFIED[i] = (char) (FIRST + i);
        }
        String pairs = LanguageResource.text(RESOURCE).replaceAll("\\s", "");
        for (int i = 0; i < pairs.length(); i += 2) {
            SIMPLIFIED[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
        }
    }

    private SimplifiedCharacters() {
    }

    static String of(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= FIRST && chars[i] <= LAST) {
                chars[i] = SIMPLIFIED[chars[i] - FIRST];
            }
        }
        return new String(chars);
    }
}
