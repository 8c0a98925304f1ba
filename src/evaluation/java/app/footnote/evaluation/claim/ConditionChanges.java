package app.footnote.evaluation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions that are left out, so that a sentence says more than the note. */
final class ConditionChanges {

    private static final Map<ClaimLanguage, String> CONDITIONS = Map.of(
            ClaimLanguage.ENGLISH, "(?:only )?(?:if|when|unless|provided that|as long as)",
            ClaimLanguage.GERMAN, "(?:nur )?(?:wenn|falls|sofern|solange|es sei denn)");

    /** Clauses that are no conditions. */
    private static final Pattern NO_CONDITION = SentenceEdit.pattern(
            "\\b(?:if and only if|if not|so if|(?:even|time|times|moment|point|case|cases|situation|example"
                    + "|instance|as|what"
                    + "|not|than|or"
                    + "|specially|like|how|is|are|be|especially|useful|helpful|happens|occurs) (?:if|when|unless)"
                    + "|(?:checks?|see|sees|knows?|decides?|tests?|determines?|out|asks?|verify|clear|sure"
                    + "|matter|unclear"
                    + "|wonder|tell) if|when \\p{L}+ \\p{L}+ed|(?:know|understand|tell|decide|specify) when"
                    + "|(?:selbst|auch|als|besonders|außer) wenn|wenn auch)\\b");
    /** Words in clauses that stay true without their condition, or that tell of a single event. */
    private static final Pattern UNCONDITIONAL = SentenceEdit.pattern(
            "\\b(?:can|could|may|might|sometimes|possible|would|was|were|had|did|became|took|wanted|saw|decided"
                    + "|since|until"
                    + "|because|example|whether|that|why|suppose|let|want|need|like|better|kann|können|könnten?"
                    + "|darf|dürfen"
                    + "|möglich|manchmal|würden?|war|waren|hatten?|wurden?|dass|ob|weil|sollten?)\\b");
    /** A pronoun may refer to a word in the condition. */
    private static final Pattern PRONOUN_FIRST = SentenceEdit.pattern(
            "^(?:it|they|this|that|these|those|he|she|one|es|er|sie|dies|diese|dieser|dieses|like|even|and|or"
                    + "|but|as)\\b.*");
    /** A clause that refers to what the condition introduces says nothing without it. */
    private static final int FEWEST_WORDS = 5;
    private static final Pattern GERMAN_SUBJECT = Pattern.compile(
            "(\\p{Ll}+) ((?:der|die|das|ein|eine|jeder|jede|jedes) \\p{Lu}[\\p{L}-]+|es|er|sie|man"
                    + "|\\p{Lu}[\\p{L}-]+) (.+)");

    private ConditionChanges() {
    }

    static List<String> of(StatementSentence sentence) {
        String condition = sentence.language().in(CONDITIONS);
        String text = sentence.text();
        if (NO_CONDITION.matcher(text).find()) {
            return List.of();
        }
        List<String> claims = new ArrayList<>();
        Matcher leading = SentenceEdit.pattern("^(?:" + condition + ") "
                + (sentence.isGerman() ? "[^;]+" : "[^,;]+") + ", (?:then |so |dann )?([^,;]+)\\.$")
                .matcher(text);
        if (leading.matches()) {
            claims.addAll(
                    sentence.isGerman()
                            ? reordered(leading.group(1))
                            : List.of(SentenceEdit.sentence(leading.group(1))));
        }
        Matcher trailing = SentenceEdit.pattern("^([^;]+?),? (?:" + condition + ") ([^,;]+)\\.$").matcher(text);
        if (trailing.matches()) {
            claims.add(SentenceEdit.sentence(trailing.group(1)));
        }
        return claims.stream().filter(ConditionChanges::isWhole).toList();
    }

    private static boolean isWhole(String claim) {
        return SentenceEdit.words(claim).size() >= FEWEST_WORDS && StatementSentence.isWellFormed(claim)
                && !UNCONDITIONAL.matcher(claim).find()
                && !PRONOUN_FIRST.matcher(claim).matches();
    }

    /** The subject comes first: "wird der Knoten gelöscht" becomes "der Knoten wird gelöscht". */
    private static List<String> reordered(String clause) {
        Matcher subject = GERMAN_SUBJECT.matcher(clause);
        if (!subject.matches()) {
            return List.of();
        }
        MatchResult parts = subject.toMatchResult();
        return List.of(SentenceEdit.sentence(parts.group(2) + " " + parts.group(1) + " " + parts.group(3)));
    }
}
