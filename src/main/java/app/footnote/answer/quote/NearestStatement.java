package app.footnote.answer.quote;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Quote;
import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the statement of a passage that says most nearly what a sentence says. */
public final class NearestStatement {

    /** A single word in common may be any word. */
    private static final double LEAST_SHARED = 0.2;

    private NearestStatement() {
    }

    /**
     * The passage's statement that has most words in common with the last sentence of the text; the passage's beginning
     * where none has enough.
     */
    public static Quote of(FoundPassage passage, String text) {
        Set<String> claimed = WordMatch.stems(lastSentence(text), passage.passage().language());
        return StatementCandidate.all(passage).stream()
                .filter(contender -> shared(contender, claimed) >= LEAST_SHARED)
                .max(Comparator.comparingDouble(contender -> shared(contender, claimed)))
                .map(best -> passage.quote(best.number(), best.number()))
                .orElseGet(passage::opening);
    }

    /** Of the words that either has, how many both have (the Jaccard index). */
    private static double shared(StatementCandidate contender, Set<String> claimed) {
        long both = claimed.stream().filter(contender.stems()::contains).count();
        long either = claimed.size() + contender.stems().size() - both;
        return either == 0 ? 0 : (double) both / either;
    }

    private static String lastSentence(String text) {
        List<Range> sentences = Sentences.of(text);
        if (sentences.isEmpty()) {
            return text;
        }
        Range last = sentences.getLast();
        return text.substring(last.start(), last.end());
    }
}
