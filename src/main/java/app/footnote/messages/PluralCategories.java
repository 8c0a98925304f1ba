package app.footnote.messages;

import com.ibm.icu.text.PluralRules;
import java.util.Locale;

/**
 * Selects the form of a noun that a language uses with a number: {@code one}, {@code other}, and in some languages
 * {@code zero}, {@code two}, {@code few} and {@code many}. The categories are those of the
 * <a href="https://cldr.unicode.org/index/cldr-spec/plural-rules">Unicode CLDR</a>.
 */
@FunctionalInterface
interface PluralCategories {

    /** The category of a whole number. */
    String of(long number);

    /** The categories of a language. The English rule is built in, so that ICU's data is not loaded for English. */
    static PluralCategories of(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return number -> number == 1 ? "one" : "other";
        }
        PluralRules rules = PluralRules.forLocale(locale);
        return rules::select;
    }
}
