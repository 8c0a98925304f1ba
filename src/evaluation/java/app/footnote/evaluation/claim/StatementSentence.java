package app.footnote.evaluation.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A well-formed sentence of a note that states something. Immutable.
 *
 * @param note the note that contains the sentence
 * @param passage the index of its passage in the note
 */
public record StatementSentence(String text, ClaimLanguage language, SourceNote note, int passage) {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 260;
    private static final int FEWEST_WORDS = 6;

    private static final Pattern SENTENCE =
            Pattern.compile("\\p{Lu}[^*_`#<>\\[\\]|\\\\$={}~^→•@\"„“”«»?!:…]*[^\\s.]\\.");
    private static final Pattern SECOND_SENTENCE = Pattern.compile("\\p{Ll}{3}\\. \\p{Lu}");
    private static final Pattern ABBREVIATION_AT_END =
            Pattern.compile("\\b(?:etc|e\\.g|i\\.e|bzw|usw|ca|al|vs|\\p{L})\\.$");
    private static final Pattern FINITE_VERB = SentenceEdit.pattern(
            "\\b(?:is|are|was|were|has|have|had|can|cannot|will|must|should|may|does|do|did|becomes?|became|uses?"
                    + "|contains?|returns?|needs?|makes?|made|allows?|takes?|took|gives?|gave|holds?|requires?|works?"
                    + "|creates?|runs?|stores?|provides?|won|led|ist|sind|war|waren|hat|haben|hatten?|kann|können"
                    + "|konnten?|wird|werden|wurden?|muss|müssen|soll|sollen|gibt|gab|\\p{L}{3,}(?:ieren|iert"
                    + "|ierte|te))\\b");
    private static final Pattern FIRST_PERSON = SentenceEdit.pattern("\\b(?:I|me|my|mine|ich|mir|mich|mein\\w*)\\b");

    /** Verbs at the beginning of instructions, and words that refer to what is not in the sentence. */
    private static final Set<String> NOT_AT_BEGINNING = SentenceEdit.list("""
            use note let see consider suppose assume make try remember find compute prove show check recall imagine
            return add set take define please look run call create write read get give keep and or but so which
            beachten zeigen geben sei seien nehmen betrachten und oder aber denn
            """);

    /** The sentence; empty if the text is not a well-formed statement. */
    static Optional<StatementSentence> of(String text, ClaimLanguage language, SourceNote note, int passage) {
        List<String> words = SentenceEdit.words(text);
        boolean suitable = text.length() >= SHORTEST && text.length() <= LONGEST && words.size() >= FEWEST_WORDS
                && isWellFormed(text) && !FIRST_PERSON.matcher(text).find()
                && !NOT_AT_BEGINNING.contains(words.getFirst());
        return suitable ? Optional.of(new StatementSentence(text, language, note, passage)) : Optional.empty();
    }

    /** Whether the text is a single whole sentence with a verb. */
    static boolean isWellFormed(String text) {
        return SENTENCE.matcher(text).matches() && !SECOND_SENTENCE.matcher(text).find()
                && !ABBREVIATION_AT_END.matcher(text).find() && FINITE_VERB.matcher(text).find()
                && hasClosedParentheses(text);
    }

    private static boolean hasClosedParentheses(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return open == 0;
    }

    boolean isGerman() {
        return language == ClaimLanguage.GERMAN;
    }
}
