package app.footnote.answer.quote;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Quote;
import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the statement of a passage that is most similar to a sentence. */
public final class NearestStatement {

    /** Below this similarity the statements may share any word. */
    private static final double LEAST_SIMILARITY = 0.2;

    private NearestStatement() {
    }

    /**
     * The statement with the most words in common with the last sentence of the text, or else the opening of the
     * passage.
     */
    public static Quote of(FoundPassage passage, String text) {
        Set<String> claimed = WordMatch.stems(lastSentence(text), passage.passage().language());
        return StatementCandidate.all(passage).stream()
                .filter(candidate -> similarity(candidate, claimed) >= LEAST_SIMILARITY)
                .max(Comparator.comparingDouble(candidate -> similarity(candidate, claimed)))
                .map(best -> passage.quote(best.number(), best.number()))
                .orElseGet(passage::opening);
    }

    /** The Jaccard index of the two sets of stems. */
    private static double similarity(StatementCandidate candidate, Set<String> claimed) {
        long both = claimed.stream().filter(candidate.stems()::contains).count();
        long either = claimed.size() + candidate.stems().size() - both;
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
