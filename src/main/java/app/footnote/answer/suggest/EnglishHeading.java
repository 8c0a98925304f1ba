package app.footnote.answer.suggest;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.wordGroup;
import static app.footnote.answer.TermPattern.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules for headings that only English has. */
final class EnglishHeading {

    private static final Pattern GERUND = pattern("\\p{L}{3,}ing\\s.*");

    private static final String VERBS = words("""
            use create add remove make choose define implement install configure connect avoid detect measure enable
            disable restore prevent reduce improve select verify generate solve migrate compute insert delete
            """);

    /** Verbs that are nouns, too, unless another word shows that they are verbs. */
    private static final String AMBIGUOUS_VERBS = words("""
            check find build run write read update manage scale start stop handle upgrade increase convert query search
            """);

    private static final Pattern IMPERATIVE = pattern(
            anyOf(VERBS + "\\s.*", AMBIGUOUS_VERBS + "\\s+" + words("a an the and whether with to all") + ".*"));

    /** A participle that describes the noun before it, as in "factors influencing the speed". */
    private static final Pattern PARTICIPLE = pattern(".*\\p{L}s\\s\\p{L}{2,}(?:ing|ed)\\b.*");

    /** Verbs and prepositions with which no name of a subject begins. */
    private static final Pattern NO_SUBJECT = pattern(words("""
            support understand test allow disallow get set let keep put take give try ask learn remember consider note
            block see more
            of for in on at by to from with without as into onto over under between via per if about through during
            within against across their its and or
            """) + "\\s.*");

    /** What a thing is. */
    private static final Pattern MEANING = pattern("what\\s+((?:an?|the)\\s.+)\\s+is");

    /** A question in the order of words of a main clause, such as "How passwords are stored". */
    private static final Pattern INDIRECT_QUESTION = pattern(
            words("how why when where what which who") + "\\s+(?!" + wordGroup("""
                    to is are was were do does did can could should must will would has have many much long
                    """) + "\\b).*");

    private static final Pattern THE = pattern(".*" + words("""
            algorithm theorem problem method protocol lemma formula law principle equation inequality paradox conjecture
            """) + "$");

    private static final Pattern A = pattern(".*"
            + words("""
                    tree graph queue table stack heap list matrix vector network function system machine variable kernel compiler
                    lock transaction index cache pointer iterator
                    """)
            + "$");

    /** A vowel, or a letter of an acronym whose name begins with one. */
    private static final Pattern VOWEL_AT_START = Pattern.compile("^(?:[AEIOUaeiou]|[FHLMNRSX]\\p{Lu})");

    private EnglishHeading() {
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /** Whether a heading begins with a verb, as in "Finding a path" or "Use an index". */
    static boolean isActivity(String name) {
        return GERUND.matcher(name).matches() || isImperative(name);
    }

    static boolean isImperative(String name) {
        return IMPERATIVE.matcher(name).matches();
    }

    static boolean hasParticiple(String name) {
        return PARTICIPLE.matcher(name).matches();
    }

    static boolean isNoSubject(String name) {
        return NO_SUBJECT.matcher(name).matches();
    }

    /** The thing that a heading such as "What a tree is" asks for. */
    static Optional<String> askedMeaning(String heading) {
        Matcher meaning = MEANING.matcher(heading);
        return meaning.matches() ? Optional.of(meaning.group(1)) : Optional.empty();
    }

    static boolean isIndirectQuestion(String heading) {
        return INDIRECT_QUESTION.matcher(heading).matches();
    }

    /** The article that a term needs if the note uses none: "the" for a proper name, "a" for a kind of thing. */
    static Optional<String> usualArticle(String term) {
        if (THE.matcher(term).matches()) {
            return term.contains("'s ") || term.contains("’s ") ? Optional.empty() : Optional.of("the");
        }
        return A.matcher(term).matches()
                ? Optional.of(VOWEL_AT_START.matcher(term).find() ? "an" : "a")
                : Optional.empty();
    }
}
