package app.footnote.answer.check;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.phraseGroup;
import static app.footnote.answer.TermPattern.wordGroup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the words before a claim that only say where it comes from, such as "According to your notes,". English,
 * German, Spanish, French and Portuguese.
 */
final class ClaimPreamble {

    private static final String ACCORDING_TO = phraseGroup("""
            based on
            according to
            as (?:stated|described|mentioned|explained|noted|shown) in
            from
            in
            laut
            gemäß
            nach
            según
            selon
            d(?:'|’)après
            segundo
            de acordo com""");
    private static final String DETERMINERS = "(?:"
            + wordGroup("""
                    your the these all both provided given
                    deinen? den der tus los las vos tes les suas as
                    """)
            + " ){0,3}";
    private static final String AGREEMENT = phraseGroup("""
            sure
            certainly
            of course
            absolutely
            natürlich
            claro
            por supuesto
            bien sûr
            com certeza""");
    private static final String CONCLUSION = phraseGroup("""
            in (?:summary|short|conclusion|other words)
            to summari[sz]e
            to sum up
            overall
            therefore
            thus
            so
            zusammenfassend
            kurz gesagt
            en resumen
            en résumé
            em resumo""");

    private static final Pattern PREAMBLE = RemarkFilter.compile(
            anyOf(
                    ACCORDING_TO + " " + DETERMINERS + RemarkFilter.NOTES + "(?: (?:\\d+|provided|given))?,? ",
                    AGREEMENT + ", ",
                    CONCLUSION + ",? "));

    private ClaimPreamble() {
    }

    /** The sentence without its preamble. */
    static String removeFrom(String sentence) {
        Matcher preamble = PREAMBLE.matcher(sentence);
        return preamble.lookingAt() ? sentence.substring(preamble.end()) : sentence;
    }
}
