package app.footnote.answer.request;

import app.footnote.answer.Question;
import app.footnote.model.session.Turn;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Classifies a request with the subject of the question before, if the request leaves its own subject out: "compare it
 * with a set", "which lecture explains that?", "and compared to a set?". Only for kinds that search for their subject;
 * other questions are searched together with the question before. English, German, Spanish, French, Portuguese and
 * Italian.
 */
public final class ContextualRequest {

    private static final Set<RequestKind> BY_SUBJECT = EnumSet.of(
            RequestKind.COMPARISON, RequestKind.OVERVIEW, RequestKind.MENTIONS, RequestKind.NAVIGATION,
            RequestKind.LIST, RequestKind.COUNT);

    /** Pronouns that hardly ever mean anything but the subject; "that" also begins clauses. */
    private static final Pattern PRONOUN = Pattern.compile(
            """
                    (?:\
                    \\b(?:it|its|they|them|their|theirs|this|these|those|both)\
                    |(?:(?:of|with|about|in|for|to|than|is|was|does|do|explains?|covers?|mentions?|defines?|compare) )that\\b(?= ?\\W*$)\
                    |\\b(?:ihn|ihm|dies|diese|dieser|diesen|diesem|dieses|davon|damit|dazu|darin|darüber)\
                    |\\b(?:eso|esa|ese|esto|esta|este|ello|ellos|ellas)\
                    |\\b(?:cela|ça|celui-ci|celle-ci|ceux-ci|celles-ci)\
                    |\\b(?:isso|disso|nisso|isto|disto|nisto|deles|delas|dele|dela)\
                    |\\b(?:questo|questa|quello|quella)\
                    )\\b""",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LAST_WORD = Pattern.compile("\\S+$");

    private static final Pattern CONJUNCTION = Pattern.compile(
            "^(?:and|but|und|aber|y|et|e|ma|mais|mas|pero)\\s+", Pattern.CASE_INSENSITIVE);

    private ContextualRequest() {
    }

    /** The request of a question in its session. */
    public static Request of(Question question) {
        Request alone = RequestClassifier.classify(question.text());
        return subject(question.history())
                .flatMap(subject -> inContext(question.text(), subject, alone))
                .orElse(alone);
    }

    private static Optional<Request> inContext(String text, String subject, Request alone) {
        Matcher pronoun = PRONOUN.matcher(text);
        if (pronoun.find()) {
            String found = pronoun.group();
            String replaced = LAST_WORD.matcher(found).replaceFirst(Matcher.quoteReplacement(subject));
            String whole = text.substring(0, pronoun.start()) + replaced + text.substring(pronoun.end());
            return Optional.of(RequestClassifier.classify(whole))
                    .filter(request -> BY_SUBJECT.contains(request.kind()));
        }
        Request joined = RequestClassifier.classify(subject + " " + CONJUNCTION.matcher(text).replaceFirst(""));
        return alone.kind() != RequestKind.COMPARISON && joined.kind() == RequestKind.COMPARISON
                && joined.sides().getFirst().name().equalsIgnoreCase(subject)
                        ? Optional.of(joined)
                        : Optional.empty();
    }

    /** The subject of the last question that has one of its own. */
    private static Optional<String> subject(List<Turn> history) {
        List<String> questions = history.stream().map(Turn::question).toList().reversed();
        Stream<String> complete = questions.stream().filter(question -> !EllipticalQuestion.is(question));
        return Stream.concat(complete, questions.stream())
                .findFirst()
                .map(question -> RequestClassifier.classify(question).subject().strip())
                .filter(subject -> !subject.isEmpty());
    }
}
