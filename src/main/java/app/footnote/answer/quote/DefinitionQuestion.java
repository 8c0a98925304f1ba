package app.footnote.answer.quote;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for what something is, and how to tell the sentence that says it: by its beginning with the thing and a
 * verb such as "is". English and German.
 *
 * @param subject the stems of the thing's name
 */
record DefinitionQuestion(Set<String> subject, String language) {

    private static final Pattern QUESTION = Pattern.compile(
            "^(?:what(?:'s| is| are| was| were)|define|definition of|meaning of|was (?:ist|sind|bedeutet)|definiere)"
                    + " (?:meant by )?(?:an? |the |an? |eine? |einen |der |die |das )?((?:[\\p{L}\\p{N}+'’/-]+ ?){1,4})[?.!]*$"
                    + "|^what does (?:an? |the )?(.+?) (?:mean|stand for)[?.!]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern VERB = Pattern.compile(
            "\\b(?:is|are|means?|denotes?|refers? to|stands? for|describes?|consists?|ist|sind|heißt|heißen|bezeichnet|bedeutet)\\b|[:–—]");

    /** A definition names what it defines at its beginning. */
    private static final int NAME_CHARS = 70;

    /** The thing that the question asks for; empty if it asks for something else. */
    static Optional<DefinitionQuestion> asked(String question, String language) {
        Matcher matcher = QUESTION.matcher(question.strip());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        Set<String> subject = WordMatch.stems(name, language);
        return subject.isEmpty() ? Optional.empty() : Optional.of(new DefinitionQuestion(subject, language));
    }

    /** Whether the sentence begins as one that says what the thing is. */
    boolean isGivenBy(String sentence) {
        Matcher verb = VERB.matcher(sentence);
        if (!verb.find() || verb.start() > NAME_CHARS) {
            return false;
        }
        return WordMatch.stems(sentence.substring(0, verb.start()), language).containsAll(subject);
    }
}
