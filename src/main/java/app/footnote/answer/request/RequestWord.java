package app.footnote.answer.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a request. Immutable.
 *
 * @param text as it was typed, with the punctuation around it
 * @param form the word for comparisons: lower case, without accents and signs; never empty
 */
record RequestWord(String text, String form) {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern OPENING = Pattern.compile("^[¿¡\"'“„«(\\[]+(?=[\\p{L}\\p{N}])");
    private static final Pattern CLOSING = Pattern.compile("[?!.,;:…\"'”“»]+$");

    /** The words of a text. A sign that stands alone belongs to the word before it. */
    static List<RequestWord> of(String text) {
        List<RequestWord> words = new ArrayList<>();
        for (String token : text.strip().split("\\s+")) {
            String form = form(token);
            if (!form.isEmpty()) {
                words.add(new RequestWord(token, form));
            } else if (!words.isEmpty()) {
                RequestWord before = words.removeLast();
                words.add(new RequestWord(before.text + " " + token, before.form));
            }
        }
        return words;
    }

    static String form(String token) {
        String plain = ACCENT.matcher(Normalizer.normalize(token, Normalizer.Form.NFKD)).replaceAll("");
        return SIGN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The words in a row, without the punctuation around them. */
    static String join(List<RequestWord> words) {
        String joined = String.join(" ", words.stream().map(RequestWord::text).toList());
        String opened = OPENING.matcher(joined).replaceFirst("");
        return CLOSING.matcher(opened).replaceFirst("").strip();
    }

    /** Whether the word is a single capital letter or has signs in it, as names of things have. */
    boolean isName() {
        String bare = CLOSING.matcher(OPENING.matcher(text).replaceFirst("")).replaceFirst("");
        return (bare.length() == 1 && Character.isUpperCase(bare.charAt(0))) || SIGN.matcher(bare).find();
    }

    /** Whether a punctuation mark of these follows the word. */
    boolean endsWith(String marks) {
        return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
