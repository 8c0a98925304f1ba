package app.footnote.answer.check;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.phraseGroup;
import static app.footnote.answer.TermPattern.wordGroup;

import java.util.regex.Pattern;

/**
 * Recognises sentences of an answer that make no claim about its subject: greetings, announcements, questions, offers,
 * and remarks that the notes do not contain something. English, German, Spanish, French and Portuguese.
 */
final class RemarkFilter {

    private static final String GREETING = phraseGroup("""
            sure
            certainly
            of course
            absolutely
            great
            (?:good|great) question
            hello
            hi
            hey
            thanks?
            thank you
            you(?:'|’)re welcome
            good luck
            sorry
            gerne
            hallo
            natürlich
            viel erfolg
            claro
            hola
            por supuesto
            bonjour
            bien sûr
            olá
            com certeza""");

    /** What may follow a greeting in the same sentence. */
    private static final String AFTER_GREETING = anyOf(
            "[.!:]\\W*",
            ",[^,]{0,80}:",
            ",(?: but)? (?:i (?:can|could|will|would|am|hope|do)|i(?:'|’)(?:m|ll|d|ve)|let me)\\b.*");

    private static final String OFFER_OF_HELP = "if you(?: have| need| want| would like|(?:'|’)d like)"
            + " (?:(?:any|more|further|other|another) )*"
            + "(?:questions?|details?|help|information|examples?|explanations?)";

    private static final String POLITE_PHRASE = anyOf(
            phraseGroup("""
                    i hope
                    hope this
                    let me know
                    feel free
                    happy to help
                    i(?:'|’)m (?:sorry|happy|glad)
                    i am (?:sorry|happy)
                    as an ai"""),
            OFFER_OF_HELP,
            "if you\\b.*\\b(?:let me know|feel free|ask me)",
            phraseGroup("""
                    ich hoffe
                    (?:wenn|falls) du (?:noch|mehr|weitere|fragen|hilfe)
                    espero que
                    si tienes
                    j(?:'|’)espère
                    n(?:'|’)hésite
                    se tiver"""));

    private static final Pattern POLITE = compile(
            anyOf(GREETING + "(?: there| again)?\\s*" + AFTER_GREETING, POLITE_PHRASE + "\\b.*"));

    private static final String LABEL = phraseGroup("""
            (?:in|to|as a) (?:summary|short|brief|conclusion|summari[sz]e|conclude)
            overall
            summary
            conclusion
            key points
            for example
            example
            examples
            note
            answer
            steps?
            definition
            zusammenfassung
            zusammengefasst
            kurz gesagt
            zum beispiel
            beispiele?
            antwort
            fazit
            en resumen
            en résumé
            em resumo
            por ejemplo
            par exemple
            por exemplo""");

    private static final String HERE = phraseGroup("""
            here(?:'|’)?s?
            below
            the following
            these
            hier
            im folgenden
            folgende[rs]?
            aquí
            a continuación
            voici
            aqui""");

    private static final String AS_FOLLOWS = phraseGroup("""
            as follows
            the following
            wie folgt
            folgende[nrs]?
            siguientes?
            suivante?s?
            seguintes?""");

    /** Leads to later text: "In summary:", "Here is what your notes say:", "The steps are as follows:". */
    private static final Pattern ANNOUNCEMENT = compile(
            anyOf(
                    LABEL + "[.:,]?",
                    "(?:so |thus |therefore )?" + HERE + "\\b.*:",
                    ".{0,80}\\b" + AS_FOLLOWS + "\\b.{0,40}:"));

    /** Words for the notes. */
    static final String NOTES = anyOf(
            wordGroup("notes? sources? passages? documents? excerpts?"),
            wordGroup("notizen quellen? unterlagen textstellen"),
            wordGroup("apuntes notas fuentes fontes anotações"),
            "(?:(?:provided|given|your) )(?:texts?|materials?|context|information)");
    private static final String THESE = anyOf(
            phraseGroup("""
                    your
                    the
                    these
                    any of the
                    provided
                    given
                    my"""),
            wordGroup("deinen? deiner die den tus los las vos tes les suas as"));
    private static final String THESE_NOTES = THESE + " (?:provided |given )?" + NOTES;
    private static final String NOT = wordGroup("""
            no not nothing cannot \\w+n(?:'|’)t
            nicht nichts keine?[nr]?
            nada ne n(?:'|’)\\w+ não ningun[ao]?
            """);

    private static final String THERE_IS_NO = "there (?:is|are) (?:no|not any) (?:\\w+ ){0,2}"
            + wordGroup("""
                    mentions? information details? answers? explanations? definitions? descriptions? references?
                    """);
    private static final String NOTHING =
            "(?:there is )?nothing (?:is |was )?(?:said|about|on|mentioned|stated|written)";
    private static final String I_CANNOT = "i (?:cannot|could not|do not|am not|am unable|\\w+n(?:'|’)t)";
    /** What follows "In your notes," if they do not contain something. */
    private static final String SILENCE = anyOf(THERE_IS_NO, NOTHING, I_CANNOT);

    /** The notes do not contain something. A comma after the notes usually starts what they do contain. */
    private static final Pattern SILENT_NOTES = compile(
            anyOf(
                    "(?:.{0,40}\\b)?" + THESE_NOTES
                            + "\\b(?! (?:of|for)\\b)(?:, (?:however|though|unfortunately),)?[^,]{0,30}\\b" + NOT
                            + "\\b.*",
                    ".*\\b" + NOTES + ", " + SILENCE + "\\b.*",
                    ".*\\b" + NOTES + ",.*\\b" + NOT
                            + " (?:mentioned|stated|specified|covered|discussed|addressed)\\W*",
                    ".*\\b" + NOT + "\\b(?:(?!, as\\b).){0,60}\\b(?:in|by|from|en|dans|em|von) " + THESE_NOTES
                            + "\\W*"));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NO_SPACES = Pattern
            .compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{4,}");
    /** It may have the name of a file in it. */
    private static final Pattern TITLE = Pattern.compile("(\\*\\*|__)(?:(?!\\1)(?:[^.!?]|\\.(?=\\w))){1,80}\\1:?");
    private static final int FEWEST_WORDS = 2;

    private RemarkFilter() {
    }

    static Pattern compile(String expression) {
        return Pattern.compile(
                expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * Whether a sentence makes no claim.
     *
     * @param markdown the sentence in the answer's Markdown
     * @param words without markup
     */
    static boolean isRemark(String markdown, String words) {
        return isTooShort(words) || isQuestion(words) || isTitle(markdown.strip())
                || POLITE.matcher(words).matches() || ANNOUNCEMENT.matcher(words).matches()
                || SILENT_NOTES.matcher(words).matches();
    }

    private static boolean isTooShort(String words) {
        return WORD.matcher(words).results().limit(FEWEST_WORDS).count() < FEWEST_WORDS
                && !NO_SPACES.matcher(words).find();
    }

    private static boolean isQuestion(String words) {
        return words.endsWith("?") || words.endsWith("？") || words.endsWith("؟");
    }

    private static boolean isTitle(String markdown) {
        return TITLE.matcher(markdown).matches();
    }
}
