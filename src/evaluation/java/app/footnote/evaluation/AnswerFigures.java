package app.footnote.evaluation;

import app.footnote.evaluation.EvaluationSet.Asked;
import java.util.Locale;

/** Counts how answers did. */
final class AnswerFigures {

    private final String name;
    private int answerable;
    private int right;
    private double goldWords;
    private int words;
    private int refusedWrongly;
    private int unanswerable;
    private int refusedRightly;

    AnswerFigures(String name) {
        this.name = name;
    }

    static String header() {
        return String.format(
                Locale.ROOT, "%-12s %-20s %6s %8s %10s %6s %8s %8s", "set", "answers", "n", "contains", "gold words",
                "words", "refused", "refused*") + "%n* of the questions that the notes do not answer".formatted();
    }

    /** @param refused whether the answer is that the notes do not cover the question */
    void add(Asked asked, String said, boolean refused) {
        GoldAnswer gold = new GoldAnswer(asked.answers());
        if (!asked.answerable()) {
            unanswerable++;
            refusedRightly += refused ? 1 : 0;
            return;
        }
        answerable++;
        refusedWrongly += refused ? 1 : 0;
        right += gold.isIn(said) ? 1 : 0;
        goldWords += gold.wordsIn(said);
        words += said.isBlank() ? 0 : said.split("\\s+").length;
    }

    String row(String set) {
        return String.format(
                Locale.ROOT, "%-12s %-20s %6d %8.3f %10.3f %6.0f %8.3f %8.3f", set, name,
                answerable, share(right), share(goldWords), share(words), share(refusedWrongly),
                unanswerable == 0 ? Double.NaN : (double) refusedRightly / unanswerable);
    }

    private double share(double count) {
        return count / answerable;
    }
}
