package app.footnote.index.lucene.language;

import java.text.Normalizer;

/** Replaces characters by the plain ones that a student types. */
final class NormalizedText {

    private static final String SUBSCRIPTS = "ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣᵤᵥⱼ";
    private static final String SUBSCRIPT_LETTERS = "aeoxhklmnpstiruvj";

    private NormalizedText() {
    }

    /**
     * Replaces ligatures, full-width and mathematical letters and superscripts (Unicode's form NFKC). A subscript
     * letter gets an underscore, so that the index of a variable is not part of its name.
     */
    static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            int subscript = isAscii(text.charAt(i)) ? -1 : SUBSCRIPTS.indexOf(text.charAt(i));
            if (subscript >= 0) {
                plain = plain == null ? new StringBuilder(text.substring(0, i)) : plain;
                boolean first = i == 0 || SUBSCRIPTS.indexOf(text.charAt(i - 1)) < 0;
                plain.append(first ? "_" : "").append(SUBSCRIPT_LETTERS.charAt(subscript));
            } else if (plain != null) {
                plain.append(text.charAt(i));
            }
        }
        return Normalizer.normalize(plain == null ? text : plain, Normalizer.Form.NFKC);
    }

    private static boolean isAscii(char c) {
        return c < 0x80;
    }
}
