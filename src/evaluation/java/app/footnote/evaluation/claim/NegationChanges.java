package app.footnote.evaluation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A negation that is put in or left out. */
final class NegationChanges {

    private static final Pattern NEGATED = SentenceEdit.pattern(
            "\\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|few|fewer|unless|only"
                    + "|\\p{L}+n['’]t|nicht|nie"
                    + "|niemals|nichts|ohne|kein\\w*|kaum|weder|noch|nur|statt)\\b");
    private static final Pattern NOT_NEGATION = SentenceEdit.pattern(
            "\\b(?:not only|not just|not necessarily|whether or not|not all|not every|if not|or not|nicht nur"
                    + "|ob nicht"
                    + "|noch nicht|nicht mehr|not yet|may not|might not|why not)\\b");

    /**
     * Verbs after which the negation of an English sentence stands. The first verb is usually that of the main clause.
     */
    private static final Pattern ENGLISH_VERB = SentenceEdit.pattern(
            "^[^,;]*?\\b(?:is|are|was|were|can|will|must|should|has been|have been|does|do)\\b(?! (?:to|that"
                    + "|what|why|how))");
    private static final Pattern GERMAN_VERB = SentenceEdit.pattern(
            "^[^,;]*?\\b(?:ist|sind|war|waren|wird|werden|wurde|wurden|kann|können|muss|müssen)\\b(?= (?!es|er"
                    + "|sie|man|das|die|der))");
    private static final Pattern GERMAN_INDEFINITE = SentenceEdit.pattern(
            "(^[^,;]*?\\b(?:ist|sind|war|waren|hat|haben|hatte) )(ein(?:e[nrms]?)?)\\b(?! (?:paar|wenig|bisschen))");

    /** Negations and what is left without them. */
    private static final Map<ClaimLanguage, List<List<String>>> WITHOUT = Map.of(
            ClaimLanguage.ENGLISH, List.of(
                    List.of("\\b(is|are|was|were|can|will|must|should|has|have|had)(?: not|n['’]t)\\b", "$1"),
                    List.of("\\bcannot\\b", "can"),
                    List.of("\\b(?:do)(?: not|n['’]t) (?=\\p{L}+)", ""),
                    List.of("\\b(?:does)(?: not|n['’]t) (\\p{L}+(?<![sy]|[cs]h|o))\\b", "$1s"),
                    List.of("\\bwithout\\b", "with")),
            ClaimLanguage.GERMAN, List.of(
                    List.of("\\bnicht ", ""),
                    List.of("\\bkein(e[nrms]?)?\\b", "ein$1"),
                    List.of("\\bohne\\b", "mit")));

    private NegationChanges() {
    }

    static boolean isNegated(String text) {
        return NEGATED.matcher(text).find();
    }

    static List<String> of(StatementSentence sentence) {
        String text = sentence.text();
        if (NOT_NEGATION.matcher(text).find()) {
            return List.of();
        }
        return isNegated(text) ? withoutNegation(sentence) : withNegation(sentence);
    }

    private static List<String> withoutNegation(StatementSentence sentence) {
        List<String> changed = new ArrayList<>();
        if (NEGATED.matcher(sentence.text()).results().count() == 1) {
            for (List<String> rule : sentence.language().in(WITHOUT)) {
                String without = SentenceEdit.pattern(rule.getFirst()).matcher(sentence.text())
                        .replaceFirst(rule.getLast());
                if (!without.equals(sentence.text())) {
                    changed.add(SentenceEdit.capitalised(without));
                }
            }
        }
        return changed;
    }

    private static List<String> withNegation(StatementSentence sentence) {
        if (sentence.isGerman()) {
            List<String> indefinite = SentenceEdit.eachMatch(
                    GERMAN_INDEFINITE, sentence.text(), match -> List.of(match.group(1) + "k" + match.group(2)));
            return indefinite.isEmpty()
                    ? SentenceEdit.eachMatch(GERMAN_VERB, sentence.text(), match -> List.of(match.group() + " nicht"))
                    : indefinite;
        }
        return SentenceEdit.eachMatch(ENGLISH_VERB, sentence.text(), match -> List.of(match.group() + " not"));
    }
}
