package app.footnote.answer.quote;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.phrases;
import static app.footnote.answer.TermPattern.prefixes;
import static app.footnote.answer.TermPattern.words;

import java.util.regex.Pattern;

/**
 * The kind of a question, judged by its words, and the words that are typical of statements that answer it. English and
 * German; in other languages every question is {@link #OPEN}.
 */
enum QuestionKind {

    /** Asks for an example or code. */
    EXAMPLE(
            anyOf(words("examples? code implementation syntax beispiele? quelltext"), prefixes("snippet")),
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
                    phrases("""
                            how (?:many|much|long|far|old|often|big|large|high|tall|fast|deep)
                            complexity
                            wie (?:viele?|lange?|oft|gro(?:ß|ss))"""),
                    prefixes("percent")),
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
            anyOf(
                    phrases("""
                            when
                            (?:what|which) (?:year|date|day|month|century|decade)"""),
                    "^wann\\b"),
            words("""
                    1\\d{3} 20\\d\\d
                    January February March April May June July August September October November December
                    century when after before until
                    während nachdem
                    """),
            3),

    /** Asks for a person or a group. */
    PERSON(anyOf(words("who(?:m|se)?"), "^wer\\b", "^wem\\b"), "(?<=[\\p{L},] )\\p{Lu}\\p{Ll}+", 3),

    /** Asks for a place. */
    LOCATION(
            anyOf(words("where"), "^wo\\b", "^woher\\b"),
            anyOf(
                    words("in at near on from to inside within through into") + " (?:the )?\\p{Lu}",
                    words("located stored lives? found")),
            3),

    /** Asks for a reason. */
    REASON(
            words("why reasons? purpose warum wieso weshalb"),
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
            anyOf(words("how steps? procedure algorithm ablauf"), "^wie\\b"),
            anyOf(
                    words("""
                            first then next afterwards whenever repeat(?:ed|s)? until finally
                            steps? mechanisms? phases? follows following algorithm
                            """),
                    phrases("works? (?:by|as|using|like)"),
                    words("zuerst dann danach falls wenn jede[rs]?")),
            5),

    /** Any other question. */
    OPEN("", "", 3);

    private final Pattern question;
    private final Pattern evidence;
    private final int maxStatements;

    QuestionKind(String question, String evidence, int maxStatements) {
        this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.evidence = Pattern.compile(evidence);
        this.maxStatements = maxStatements;
    }

    static QuestionKind of(String question) {
        for (QuestionKind kind : values()) {
            if (kind.question.matcher(question.strip()).find()) {
                return kind;
            }
        }
        return OPEN;
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
