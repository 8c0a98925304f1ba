package app.footnote.answer.quote;

import java.util.regex.Pattern;

/**
 * What a question is after, as far as its words tell, and how a statement looks that has it. English and German; in
 * other languages every question is {@link #OPEN}.
 */
enum QuestionKind {

    /** An example, or code. */
    EXAMPLE("\\bexamples?\\b|\\bcode\\b|\\bimplementation\\b|\\bsnippet|\\bsyntax\\b|\\bbeispiele?\\b|\\bquelltext\\b",
            "\\bfor (?:example|instance)\\b|\\be\\.\\s?g\\.|\\bsuch as\\b|\\bexamples?\\b|\\bbeispiel|\\bz\\.\\s?B\\.",
            5),
    /** A number. */
    QUANTITY(
            "\\bhow (?:many|much|long|far|old|often|big|large|high|tall|fast|deep)\\b|\\bpercent|\\bcomplexity\\b|\\bwie (?:viele?|lange?|oft|gro(?:ß|ss))\\b",
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|million|half|twice|none)\\b|\\bO\\(|\\b(?:zwei|drei|vier|fünf|hundert|tausend)\\b",
            3),
    /** A time. */
    TIME("\\bwhen\\b|\\b(?:what|which) (?:year|date|day|month|century|decade)\\b|^wann\\b",
            "\\b1\\d{3}\\b|\\b20\\d\\d\\b|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|century|when|after|before|until|während|nachdem)\\b",
            3),
    /** A person or a group. */
    PERSON("\\bwho(?:m|se)?\\b|^wer\\b|^wem\\b", "(?<=[\\p{L},] )\\p{Lu}\\p{Ll}+", 3),
    /** A place. */
    LOCATION("\\bwhere\\b|^wo\\b|^woher\\b",
            "\\b(?:in|at|near|on|from|to|inside|within|through|into) (?:the )?\\p{Lu}|\\b(?:located|stored|lives?|found)\\b",
            3),
    /** A reason. */
    REASON("\\bwhy\\b|\\breasons?\\b|\\bpurpose\\b|\\bwarum\\b|\\bwieso\\b|\\bweshalb\\b",
            "\\bbecause\\b|\\bsince\\b|\\bdue to\\b|\\bso that\\b|\\bin order to\\b|\\btherefore\\b|\\bthus\\b|\\breasons?\\b|\\bcaus|\\bpurpose\\b|\\bto (?:avoid|prevent|make|keep|allow|ensure|improve|reduce)\\b|\\ballows?\\b|\\bweil\\b|\\bda\\b|\\bdamit\\b|\\bum\\b",
            4),
    /** A way of doing, or steps. */
    STEPS("\\bhow\\b|\\bsteps?\\b|\\bprocedure\\b|\\balgorithm\\b|^wie\\b|\\bablauf\\b",
            "\\b(?:first|then|next|afterwards|whenever|repeat(?:ed|s)?|until|finally|steps?|works? (?:by|as|using|like)|mechanisms?|phases?|follows|following|algorithm)\\b|\\b(?:zuerst|dann|danach|falls|wenn|jede[rs]?)\\b",
            5),
    /** Anything else. */
    OPEN("", "", 3);

    private final Pattern question;
    private final Pattern evidence;
    private final int statements;

    QuestionKind(String question, String evidence, int statements) {
        this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.evidence = Pattern.compile(evidence);
        this.statements = statements;
    }

    static QuestionKind of(String question) {
        for (QuestionKind kind : values()) {
            if (kind.question.matcher(question.strip()).find()) {
                return kind;
            }
        }
        return OPEN;
    }

    /** Whether the statement looks like what such a question is after. */
    boolean looksAnswered(String statement) {
        return this != OPEN && evidence.matcher(statement).find();
    }

    /** How many statements such a question wants at most. */
    int statements() {
        return statements;
    }
}
