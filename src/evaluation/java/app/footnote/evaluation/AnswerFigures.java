package app.footnote.evaluation;

import app.footnote.evaluation.EvaluationSet.Asked;
import java.util.Locale;

/** The figures of the answers to one evaluation set. Not thread-safe. */
final class AnswerFigures {

    private final String name;
    private int answerable;
    private int correct;
    private double goldWords;
    private int words;
    private int wrongRefusals;
    private int unanswerable;
    private int correctRefusals;

    AnswerFigures(String name) {
        this.name = name;
    }

    static String header() {
        return String.format(
                Locale.ROOT, "%-12s %-20s %6s %8s %10s %6s %8s %8s", "set", "answers", "n", "contains", "gold words",
                "words", "refused", "refused*") + "%n* of the questions that the notes do not answer".formatted();
    }

    /** @param refused whether the answer is that the notes do not cover the question */
    void add(Asked asked, String text, boolean refused) {
        GoldAnswer gold = new GoldAnswer(asked.answers());
        if (!asked.answerable()) {
            unanswerable++;
            correctRefusals += refused ? 1 : 0;
            return;
        }
        answerable++;
        wrongRefusals += refused ? 1 : 0;
        correct += gold.isContainedIn(text) ? 1 : 0;
        goldWords += gold.wordShareIn(text);
        words += text.isBlank() ? 0 : text.split("\\s+").length;
    }

    String row(String set) {
        return String.format(
                Locale.ROOT, "%-12s %-20s %6d %8.3f %10.3f %6.0f %8.3f %8.3f", set, name,
                answerable, share(correct), share(goldWords), share(words), share(wrongRefusals),
                unanswerable == 0 ? Double.NaN : (double) correctRefusals / unanswerable);
    }

    private double share(double count) {
        return count / answerable;
    }
}
