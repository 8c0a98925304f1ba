package app.footnote.ui.library.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Removes case and accents from texts, for searching. */
final class NaturalSortKey {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private NaturalSortKey() {
    }

    static String of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(lower, Normalizer.Form.NFD)
                ? lower
                : ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
