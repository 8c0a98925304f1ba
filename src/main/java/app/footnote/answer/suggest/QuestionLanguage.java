package app.footnote.answer.suggest;

import static app.footnote.answer.TermPattern.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A language in which questions about headings can be phrased. Immutable. */
final class QuestionLanguage {

    static final QuestionLanguage ENGLISH = new QuestionLanguage("en", new QuestionPhrases(
            "What is %s?", "What is %s?", "What are %s?", "Explain %s.", "What is the difference between %s and %s?"),
            "a an", "the", """
                    how what why when where which who""",
            """
                    a an the of for in on at by to from with without and or vs as into onto over under between
                    via using per
                    than if about through during within against across their its""",
            """
                    is are was were be can could should must will would do does did has have we our us you your
                    my i me it this
                    that these those not let""");

    static final QuestionLanguage GERMAN = new QuestionLanguage("de", new QuestionPhrases(
            "Was ist %s?", "Was bedeutet %s?", "Was bedeutet %s?", "Erkläre %s.",
            "Was ist der Unterschied zwischen %s und %s?"),
            "ein eine", "", """
                    wie was warum wieso weshalb wann wo welche welcher welches wer""",
            """
                    der die das den dem des ein eine einer eines von vom für in im auf an am bei zu zum zur aus
                    mit ohne und oder
                    als über unter zwischen durch gegen nach""",
            """
                    ist sind war wird werden kann können soll muss hat haben wir uns unser ich du mein dein es
                    dies diese dieser
                    nicht man""");

    static final QuestionLanguage SPANISH = new QuestionLanguage("es", new QuestionPhrases(
            "¿Qué es %s?", "¿Qué significa %s?", "¿Qué son %s?", "Explica %s.",
            "¿Cuál es la diferencia entre %s y %s?"),
            "un una", "el la", """
                    cómo qué cuál cuáles cuándo dónde quién""",
            """
                    el la los las un una unos unas de del para en por a al con sin y e o u como sobre entre
                    según desde""",
            """
                    es son era fue puede pueden debe deben hay tiene nosotros nuestro nuestra mi su este esta
                    esto no se""");

    static final QuestionLanguage FRENCH = new QuestionLanguage("fr", new QuestionPhrases(
            "Qu'est-ce qu'%s ?", "Que signifie %s ?", "Que signifie %s ?", "Explique %s.",
            "Quelle est la différence entre %s et %s ?"),
            "un une", "", """
                    comment que quoi quel quelle quels quelles pourquoi quand où qui""",
            """
                    le la les un une des de du d l pour en dans par à au aux avec sans et ou comme sur sous
                    entre chez""",
            """
                    est sont était peut peuvent doit doivent a ont nous notre mon ma votre ce cette ces ne pas
                    on il""");

    static final QuestionLanguage PORTUGUESE = new QuestionLanguage("pt", new QuestionPhrases(
            "O que é %s?", "O que significa %s?", "O que são %s?", "Explique %s.",
            "Qual é a diferença entre %s e %s?"),
            "um uma", "o a", """
                    como qual quais quando onde quem porque""",
            """
                    o a os as um uma uns umas de do da dos das para em no na nos nas por pelo pela com sem e ou
                    sobre entre""",
            """
                    é são era foi pode podem deve devem há tem nós nosso nossa meu minha este esta isto não se""");

    static final QuestionLanguage ITALIAN = new QuestionLanguage("it", new QuestionPhrases(
            "Che cos'è %s?", "Che cosa significa %s?", "Che cosa significa %s?", "Spiega %s.",
            "Qual è la differenza tra %s e %s?"),
            "un uno una", "il lo la", """
                    come cosa quale quali perché quando dove chi""",
            """
                    il lo la i gli le un uno una di del dello della dei degli delle per in nel nella da dal a
                    al alla con senza
                    e ed o su sul tra fra""",
            """
                    è sono era può possono deve devono ha hanno noi nostro nostra mio mia questo questa non si""");

    private static final List<QuestionLanguage> ALL = List.of(
            ENGLISH, GERMAN, SPANISH, FRENCH, PORTUGUESE, ITALIAN);

    private static final Set<String> ENGLISH_SINGULARS = Set.of("ss", "us", "is", "cs");

    private final String code;
    private final QuestionPhrases phrases;
    private final Set<String> articles;
    private final Set<String> definiteArticles;
    private final Pattern question;
    private final Pattern functionWord;
    private final Pattern functionWordAtEnd;
    private final Pattern clauseWord;

    /**
     * @param code ISO 639-1
     * @param articles the indefinite articles of the nominative
     * @param definiteArticles those that can follow the question for a meaning; empty if they depend on the case
     * @param questionWords with which a heading that is a question begins
     * @param functionWords articles, prepositions and conjunctions, with which no heading ends
     * @param clauseWords verbs and pronouns, which are in no name of a subject
     */
    private QuestionLanguage(
            String code, QuestionPhrases phrases, String articles, String definiteArticles, String questionWords,
            String functionWords,
            String clauseWords) {
        this.code = code;
        this.phrases = phrases;
        this.articles = Set.of(articles.split(" "));
        this.definiteArticles = Set.of(definiteArticles.split(" "));
        question = pattern("^[¿¡]?" + words(questionWords));
        functionWord = pattern(words(functionWords));
        functionWordAtEnd = pattern(words(functionWords) + "$");
        clauseWord = pattern(words(clauseWords));
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The language with this ISO 639-1 code; empty if no questions can be phrased in it. */
    static Optional<QuestionLanguage> of(String code) {
        return ALL.stream().filter(language -> language.code.equals(code)).findFirst();
    }

    QuestionPhrases phrases() {
        return phrases;
    }

    /** The indefinite articles of the nominative. */
    Set<String> articles() {
        return articles;
    }

    /** The definite articles that can follow the question for a meaning. */
    Set<String> definiteArticles() {
        return definiteArticles;
    }

    /** Whether a heading begins as a question, with or without a question mark. */
    boolean isQuestion(String heading) {
        return question.matcher(heading).find();
    }

    boolean hasFunctionWord(String heading) {
        return functionWord.matcher(heading).find();
    }

    /** Whether a heading was cut off, or goes on in the next line. */
    boolean endsInFunctionWord(String heading) {
        return functionWordAtEnd.matcher(heading).find();
    }

    /** Whether a heading is a sentence, or names something by a pronoun. */
    boolean isClause(String heading) {
        return clauseWord.matcher(heading).find();
    }

    /** Whether a term is known to be a plural: by its last word in English, by its first in Spanish and Portuguese. */
    boolean isPlural(String term) {
        if (this == ENGLISH) {
            return isEnglishPlural(term);
        }
        return (this == SPANISH || this == PORTUGUESE) && term.split(" ")[0].endsWith("s");
    }

    private static boolean isEnglishPlural(String term) {
        return term.endsWith("s") && term.length() > 2
                && !ENGLISH_SINGULARS.contains(term.substring(term.length() - 2))
                && Character.isLowerCase(term.charAt(term.length() - 2));
    }
}
