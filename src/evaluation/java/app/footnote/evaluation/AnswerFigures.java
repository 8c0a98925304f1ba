package app.footnote.evaluation;

import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.model.session.Answer;
import java.util.Locale;

/** The figures of the answers to one evaluation set. Not thread-safe. */
final class AnswerFigures {

    private final String name;
    private int answerable;
    private int correct;
    private double goldWords;
    private int words;
    private int complete;
    private int uncovered;
    private int unanswerable;
    private int wronglyComplete;

    AnswerFigures(String name) {
        this.name = name;
    }

    static String header() {
        return String.format(
                Locale.ROOT, "%-12s %-20s %6s %8s %10s %6s %8s %8s %8s", "set", "answers", "n", "contains",
                "gold words", "words", "complete", "none", "complete*")
                + "%nnone: the answer is that the notes do not cover the question".formatted()
                + "%n* of the questions that the notes do not answer".formatted();
    }

    void add(Asked asked, String text, Answer.Ending ending) {
        GoldAnswer gold = new GoldAnswer(asked.answers());
        boolean isComplete = ending instanceof Answer.Ending.Complete;
        if (!asked.answerable()) {
            unanswerable++;
            wronglyComplete += isComplete ? 1 : 0;
            return;
        }
        answerable++;
        complete += isComplete ? 1 : 0;
        uncovered += ending instanceof Answer.Ending.NotInNotes ? 1 : 0;
        correct += gold.isContainedIn(text) ? 1 : 0;
        goldWords += gold.wordShareIn(text);
        words += text.isBlank() ? 0 : text.split("\\s+").length;
    }

    String row(String set) {
        return String.format(
                Locale.ROOT, "%-12s %-20s %6d %8.3f %10.3f %6.0f %8.3f %8.3f %8.3f", set, name,
                answerable, share(correct), share(goldWords), share(words), share(complete), share(uncovered),
                unanswerable == 0 ? Double.NaN : (double) wronglyComplete / unanswerable);
    }

    private double share(double count) {
        return count / answerable;
    }
}
