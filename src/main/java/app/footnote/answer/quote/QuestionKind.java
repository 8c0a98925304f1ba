package app.footnote.answer.quote;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.phrases;
import static app.footnote.answer.TermPattern.prefixes;
import static app.footnote.answer.TermPattern.words;

import app.footnote.answer.request.Request;
import app.footnote.answer.request.RequestClassifier;
import java.util.regex.Pattern;

/**
 * The kind of a question, judged by its words, and the words that are typical of statements that answer it. The typical
 * words are English and German.
 */
enum QuestionKind {

    /** Asks for an example or code. */
    EXAMPLE(
            anyOf(
                    phrases("""
                            for (?:example|instance)
                            such as
                            examples?"""),
                    prefixes("e\\.\\s?g\\. beispiel z\\.\\s?B\\.")),
            5),

    /** Asks for a number. */
    QUANTITY(
            anyOf(
                    "\\d",
                    words("""
                            one two three four five six seven eight nine ten twelve hundred thousand million
                            half twice none
                            zwei drei vier fünf hundert tausend
                            """),
                    prefixes("O\\(")),
            3),

    /** Asks for a time. */
    TIME(
            words("""
                    1\\d{3} 20\\d\\d
                    January February March April May June July August September October November December
                    century when after before until
                    während nachdem
                    """),
            3),

    /** Asks for a person or a group. */
    PERSON("(?<=[\\p{L},] )\\p{Lu}\\p{Ll}+", 3),

    /** Asks for a place. */
    LOCATION(
            anyOf(
                    words("in at near on from to inside within through into") + " (?:the )?\\p{Lu}",
                    words("located stored lives? found")),
            3),

    /** Asks for a reason. */
    REASON(
            anyOf(
                    phrases("""
                            because
                            since
                            due to
                            so that
                            in order to
                            therefore
                            thus
                            reasons?
                            purpose
                            to (?:avoid|prevent|make|keep|allow|ensure|improve|reduce)
                            allows?"""),
                    prefixes("caus"),
                    words("weil da damit um")),
            4),

    /** Asks for a procedure or its steps. */
    STEPS(
            anyOf(
                    words("""
                            first then next afterwards whenever repeat(?:ed|s)? until finally
                            steps? mechanisms? phases? follows following algorithm
                            """),
                    phrases("works? (?:by|as|using|like)"),
                    words("zuerst dann danach falls wenn jede[rs]?")),
            5),

    /** Any other question. */
    OPEN("", 3);

    private final Pattern evidence;
    private final int maxStatements;

    QuestionKind(String evidence, int maxStatements) {
        this.evidence = Pattern.compile(evidence);
        this.maxStatements = maxStatements;
    }

    static QuestionKind of(String question) {
        return of(RequestClassifier.classify(question));
    }

    private static QuestionKind of(Request request) {
        return switch (request.kind()) {
            case COMPOUND -> of(request.parts().getFirst());
            case EXAMPLE -> EXAMPLE;
            case REASON -> REASON;
            case PROCEDURE -> STEPS;
            default -> switch (request.factType()) {
                case QUANTITY -> QUANTITY;
                case TIME -> TIME;
                case PERSON -> PERSON;
                case PLACE -> LOCATION;
                case OTHER -> OPEN;
            };
        };
    }

    /** Whether the statement has words that are typical of an answer. */
    boolean looksAnswered(String statement) {
        return this != OPEN && evidence.matcher(statement).find();
    }

    /** The largest number of statements in an answer. */
    int maxStatements() {
        return maxStatements;
    }
}
