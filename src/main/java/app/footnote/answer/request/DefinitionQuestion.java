package app.footnote.answer.request;

import static app.footnote.answer.TermPattern.phrases;
import static java.util.function.Predicate.not;

import app.footnote.index.lucene.language.WordStems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for a definition. A sentence defines a subject if it begins with the subject and a verb such as "is". The
 * verbs are English and German. Immutable.
 *
 * @param names the stems of each name of the subject: "blocking flow (Sperrfluss)" has two
 */
public record DefinitionQuestion(List<Set<String>> names, String language) {

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

    private static final Pattern PARENTHESIS = Pattern.compile("[()]");

    /** A definition names its subject within these chars. */
    private static final int LONGEST_SUBJECT = 70;

    /** The question for a definition; empty if the text asks for something else. */
    public static Optional<DefinitionQuestion> parse(String question, String language) {
        Request request = RequestClassifier.classify(question);
        if (request.kind() != RequestKind.DEFINITION) {
            return Optional.empty();
        }
        List<Set<String>> names = PARENTHESIS.splitAsStream(RequestTopic.of(request))
                .map(name -> WordStems.of(name, language))
                .filter(not(Set::isEmpty))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new DefinitionQuestion(names, language));
    }

    /** Whether a heading consists of a name of the subject. */
    public boolean isTitled(String heading) {
        Set<String> words = WordStems.of(heading, language);
        return names.stream().anyMatch(words::equals);
    }

    /** Whether the sentence begins as a definition of the subject. */
    public boolean isAnsweredBy(String sentence) {
        Matcher verb = VERB.matcher(sentence);
        if (!verb.find() || verb.start() > LONGEST_SUBJECT) {
            return false;
        }
        Set<String> beginning = WordStems.of(sentence.substring(0, verb.start()), language);
        return names.stream().anyMatch(beginning::containsAll);
    }
}
