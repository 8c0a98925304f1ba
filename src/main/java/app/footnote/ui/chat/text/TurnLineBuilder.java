package app.footnote.ui.chat.text;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.ui.chat.text.ChatLine.Run;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.LineStyle.Mark;
import app.footnote.ui.common.math.Typesetter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Brings a turn into lines: question, what was done, notices, what was thought, the answer, and what supports it. */
public final class TurnLineBuilder {

    private static final String GAP = "\u2003";

    private final int turn;
    private final TurnView view;
    private final List<ChatLine> lines = new ArrayList<>();

    private TurnLineBuilder(int turn, TurnView view) {
        this.turn = turn;
        this.view = view;
    }

    /**
     * Blocks while formulas are typeset; not for the FX thread.
     *
     * @param turn the turn's number, counted from 0
     * @param thinking whether what the model thought is to be seen
     */
    public static List<ChatLine> of(int turn, TurnView view, boolean thinking, Typesetter typesetter) {
        TurnLineBuilder lines = new TurnLineBuilder(turn, view);
        lines.addQuestion();
        lines.addStatus();
        lines.addThinking(thinking);
        lines.lines.addAll(AnswerLineBuilder.of(turn, view, typesetter));
        lines.view.answer().ifPresent(lines::addEnd);
        return lines.lines;
    }

    /** The lines of a turn with the answer's Markdown as it was written. */
    public static List<ChatLine> unrendered(int turn, TurnView view) {
        TurnLineBuilder lines = new TurnLineBuilder(turn, view);
        lines.addQuestion();
        lines.addStatus();
        view.markdown()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.lines.add(ChatLine.of(LineStyle.of(Kind.TEXT).runningFor(line), line)));
        view.answer().ifPresent(lines::addEnd);
        return lines.lines;
    }

    private void addQuestion() {
        String[] rows = view.question().strip().split("\\R");
        String longest = Stream.of(rows).max(Comparator.comparingInt(String::length)).orElse("");
        for (int i = 0; i < rows.length; i++) {
            String row = rows[i].isBlank() ? " " : rows[i];
            LineStyle look = LineStyle.of(Kind.QUESTION)
                    .marked(List.of(new Mark.Push(longest)))
                    .inBlock(i == 0, i == rows.length - 1)
                    .runningFor(row);
            lines.add(ChatLine.of(look, row));
        }
    }

    private void addStatus() {
        List<String> parts = AnswerStatusText.of(view);
        if (!parts.isEmpty()) {
            lines.add(ChatLine.of(LineStyle.of(Kind.STATUS), String.join(GAP, parts)));
        }
        int left = view.making().prompt().map(AnswerProvenance.Prompt::turnsLeftOut).orElse(0);
        if (left > 0) {
            lines.add(
                    ChatLine.of(
                            LineStyle.of(Kind.NOTICE),
                            "The model no longer sees the first %s of this session: its context is full."
                                    .formatted(left == 1 ? "turn" : left + " turns")));
        }
        view.making().notices().forEach(notice -> addFailure(Kind.NOTICE, notice));
    }

    private void addFailure(Kind kind, Failure failure) {
        Run reason = Run.of(FailureWording.problem(failure) + " ", TextStyle.PLAIN.with("reason"));
        lines.add(ChatLine.of(LineStyle.of(kind), reason,
                Run.of(FailureWording.WINDOW.remedy(failure), TextStyle.PLAIN.with("remedy"))));
    }

    private void addThinking(boolean open) {
        String thinking = view.making().thinking().strip();
        if (thinking.isEmpty()) {
            return;
        }
        int words = thinking.split("\\s+").length;
        String label = "Thinking, %,d %s".formatted(words, words == 1 ? "word" : "words");
        lines.add(
                ChatLine.of(
                        LineStyle.of(Kind.THINKING).inBlock(true, false),
                        new Run(new Segment.ThinkingHead(turn, label, open), TextStyle.PLAIN)));
        if (open) {
            thinking.lines().filter(line -> !line.isBlank()).forEach(
                    line -> lines.add(
                            ChatLine.of(
                                    LineStyle.of(Kind.THINKING).marked(List.of(new Mark.Bar())).inBlock(false, false)
                                            .runningFor(line),
                                    line)));
        }
    }

    private void addEnd(Answer answer) {
        switch (answer.ending()) {
            case Ending.Complete(),Ending.NotInNotes() -> {
                // The answer speaks for itself.
            }
            case Ending.Stopped() ->
                    lines.add(ChatLine.of(LineStyle.of(Kind.NOTICE), "Stopped before it was complete."));
            case Ending.Broken(Failure failure) -> addFailure(Kind.FAILURE, failure);
        }
        lines.add(ChatLine.of(LineStyle.of(Kind.FOOT),
                new Run(new Segment.Foot(turn, answer, view.afterwards()), TextStyle.PLAIN)));
    }
}
