package app.footnote.answer.quote;

import static app.footnote.answer.TermPattern.phraseGroup;
import static app.footnote.answer.TermPattern.phrases;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for a definition. A sentence defines a subject if it begins with the subject and a verb such as "is".
 * English and German. Immutable.
 *
 * @param subject the stems of the subject's name
 */
record DefinitionQuestion(Set<String> subject, String language) {

    private static final String OPENING = phraseGroup("""
            what(?:'s| is| are| was| were)
            define
            definition of
            meaning of
            was (?:ist|sind|bedeutet)
            definiere""");
    private static final String ARTICLE = "(?:an? |the |eine? |einen |der |die |das )?";
    private static final String SUBJECT = "((?:[\\p{L}\\p{N}+'’/-]+ ?){1,4})";
    private static final String END = "[?.!]*$";

    private static final Pattern QUESTION = Pattern.compile(
            "^" + OPENING + " (?:meant by )?" + ARTICLE + SUBJECT + END
                    + "|^what does (?:an? |the )?(.+?) (?:mean|stand for)" + END,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern VERB = Pattern.compile(phrases("""
            is
            are
            means?
            denotes?
            refers? to
            stands? for
            describes?
            consists?
            ist
            sind
            heißt
            heißen
            bezeichnet
            bedeutet""") + "|[:–—]");

    /** A definition names its subject within these chars. */
    private static final int LONGEST_SUBJECT = 70;

    /** The question for a definition; empty if the text asks for something else. */
    static Optional<DefinitionQuestion> parse(String question, String language) {
        Matcher matcher = QUESTION.matcher(question.strip());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        Set<String> subject = WordMatch.stems(name, language);
        return subject.isEmpty() ? Optional.empty() : Optional.of(new DefinitionQuestion(subject, language));
    }

    /** Whether the sentence begins as a definition of the subject. */
    boolean isAnsweredBy(String sentence) {
        Matcher verb = VERB.matcher(sentence);
        if (!verb.find() || verb.start() > LONGEST_SUBJECT) {
            return false;
        }
        return WordMatch.stems(sentence.substring(0, verb.start()), language).containsAll(subject);
    }
}
