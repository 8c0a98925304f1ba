package app.footnote.answer.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what an answer says without claiming anything of its subject: greetings, announcements, questions, offers, and
 * that the notes do not say something. English, German, Spanish, French and Portuguese.
 */
final class RemarkFilter {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern POLITE = Pattern.compile(
            "(?:sure|certainly|of course|absolutely|great|(?:good|great) question|hello|hi|hey|thanks?|thank you|you(?:'|’)re welcome|"
                    + "good luck|sorry|gerne|hallo|natürlich|viel erfolg|claro|hola|por supuesto|bonjour|bien sûr|olá|com certeza)"
                    + "(?: there| again)?\\s*(?:[.!:]\\W*|,[^,]{0,80}:"
                    + "|,(?: but)? (?:i (?:can|could|will|would|am|hope|do)|i(?:'|’)(?:m|ll|d|ve)|let me)\\b.*)"
                    + "|(?:i hope|hope this|let me know|feel free|happy to help|i(?:'|’)m (?:sorry|happy|glad)|i am (?:sorry|happy)|as an ai|"
                    + "if you(?: have| need| want| would like|(?:'|’)d like) (?:(?:any|more|further|other|another) )*"
                    + "(?:questions?|details?|help|information|examples?|explanations?)|if you\\b.*\\b(?:let me know|feel free|ask me)|"
                    + "ich hoffe|(?:wenn|falls) du (?:noch|mehr|weitere|fragen|hilfe)|"
                    + "espero que|si tienes|j(?:'|’)espère|n(?:'|’)hésite|se tiver)\\b.*",
            FLAGS);

    /** What only leads to what comes: "In summary:", "Here is what your notes say:", "The steps are as follows." */
    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "(?:(?:in|to|as a) (?:summary|short|brief|conclusion|summari[sz]e|conclude)|overall|summary|conclusion|"
                    + "key points|for example|example|examples|note|answer|steps?|definition|"
                    + "zusammenfassung|zusammengefasst|kurz gesagt|zum beispiel|beispiele?|antwort|fazit|"
                    + "en resumen|en résumé|em resumo|por ejemplo|par exemple|por exemplo)[.:,]?"
                    + "|(?:so |thus |therefore )?(?:here(?:'|’)?s?|below|the following|these|hier|im folgenden|folgende[rs]?|"
                    + "aquí|a continuación|voici|aqui)\\b.*:"
                    + "|.{0,80}\\b(?:as follows|the following|wie folgt|folgende[nrs]?|siguientes?|suivante?s?|seguintes?)\\b"
                    + ".{0,40}:",
            FLAGS);

    private static final String NOTES =
            "(?:notes?|sources?|passages?|documents?|excerpts?|notizen|quellen?|unterlagen|textstellen|"
                    + "apuntes|notas|fuentes|fontes|anotações"
                    + "|(?:(?:provided|given|your) )(?:texts?|materials?|context|information))";
    private static final String THESE =
            "(?:your|the|these|any of the|provided|given|my|deinen?|deiner|die|den|tus|los|las|vos|tes|les|"
                    + "suas|as)";
    private static final String NOT =
            "(?:no|not|nothing|cannot|\\w+n(?:'|’)t|nicht|nichts|keine?[nr]?|nada|ne|n(?:'|’)\\w+|não|ningun[ao]?)";

    /** What follows on "In your notes," where they say nothing. */
    private static final String SILENCE = "(?:there (?:is|are) (?:no|not any) (?:\\w+ ){0,2}"
            + "(?:mentions?|information|details?|answers?|explanations?|definitions?|descriptions?|references?)"
            + "|(?:there is )?nothing (?:is |was )?(?:said|about|on|mentioned|stated|written)"
            + "|i (?:cannot|could not|do not|am not|am unable|\\w+n(?:'|’)t))";

    /** That the notes are silent on something. A comma after the notes mostly begins what they do say. */
    private static final Pattern ON_THE_NOTES = Pattern.compile(
            "(?:.{0,40}\\b)?" + THESE + " (?:provided |given )?" + NOTES
                    + "\\b(?! (?:of|for)\\b)(?:, (?:however|though|unfortunately),)?[^,]{0,30}\\b" + NOT + "\\b.*"
                    + "|.*\\b" + NOTES + ", " + SILENCE + "\\b.*"
                    + "|.*\\b" + NOTES + ",.*\\b" + NOT
                    + " (?:mentioned|stated|specified|covered|discussed|addressed)\\W*"
                    + "|.*\\b" + NOT + "\\b(?:(?!, as\\b).){0,60}\\b(?:in|by|from|en|dans|em|von) " + THESE
                    + " (?:provided |given )?" + NOTES + "\\W*",
            FLAGS);

    /** What stands before a claim and adds nothing to it but where it is from. */
    private static final Pattern PREAMBLE = Pattern.compile(
            "(?:(?:based on|according to|as (?:stated|described|mentioned|explained|noted|shown) in|from|in|laut|gemäß|nach|"
                    + "según|selon|d(?:'|’)après|segundo|de acordo com) )(?:(?:your|the|these|all|both|provided|given|"
                    + "deinen?|den|der|tus|los|las|vos|tes|les|suas|as) ){0,3}" + NOTES
                    + "(?: (?:\\d+|provided|given))?,? "
                    + "|(?:sure|certainly|of course|absolutely|natürlich|claro|por supuesto|bien sûr|com certeza), "
                    + "|(?:in (?:summary|short|conclusion|other words)|to summari[sz]e|to sum up|overall|therefore|thus|so|"
                    + "zusammenfassend|kurz gesagt|en resumen|en résumé|em resumo),? ",
            FLAGS);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NO_SPACES = Pattern
            .compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{4,}");
    private static final Pattern TITLE = Pattern.compile("(\\*\\*|__)(?:(?!\\1)[^.!?]){1,80}\\1:?");

    private static final int FEWEST_WORDS = 2;

    private RemarkFilter() {
    }

    /**
     * Whether a sentence claims nothing.
     *
     * @param markdown the sentence as it stands in the answer
     * @param words without markup
     */
    static boolean claimsNothing(String markdown, String words) {
        return tooShort(words) || asks(words) || isTitle(markdown.strip())
                || POLITE.matcher(words).matches() || ANNOUNCEMENT.matcher(words).matches()
                || ON_THE_NOTES.matcher(words).matches();
    }

    private static boolean tooShort(String words) {
        return WORD.matcher(words).results().limit(FEWEST_WORDS).count() < FEWEST_WORDS
                && !NO_SPACES.matcher(words).find();
    }

    private static boolean asks(String words) {
        return words.endsWith("?") || words.endsWith("？") || words.endsWith("؟");
    }

    private static boolean isTitle(String markdown) {
        return TITLE.matcher(markdown).matches();
    }

    /** The claim without "According to your notes," before it. */
    static String withoutPreamble(String words) {
        Matcher preamble = PREAMBLE.matcher(words);
        return preamble.lookingAt() ? words.substring(preamble.end()) : words;
    }
}
