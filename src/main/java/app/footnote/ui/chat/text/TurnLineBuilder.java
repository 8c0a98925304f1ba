package app.footnote.ui.chat.text;

import app.footnote.formula.Typesetter;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.ui.chat.text.ChatLine.Run;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.LineStyle.Marker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Turns a turn into lines: the question, the status, notices, the model's reasoning, the answer and its footer. */
final class TurnLineBuilder {

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final String EM_SPACE = "\u2003";

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
     * @param thinking whether the model's reasoning is shown
     */
    static List<ChatLine> of(int turn, TurnView view, boolean thinking, Typesetter typesetter) {
        TurnLineBuilder builder = new TurnLineBuilder(turn, view);
        builder.addQuestion();
        builder.addStatus();
        builder.addThinking(thinking);
        LevelLineBuilder level = new LevelLineBuilder(turn, view);
        builder.lines.addAll(level.build());
        if (!level.replacesText()) {
            builder.lines.addAll(AnswerLineBuilder.of(turn, view, typesetter));
        }
        view.answer().ifPresent(builder::addEnd);
        return builder.lines;
    }

    /** The lines of a turn with the answer's Markdown source. */
    static List<ChatLine> unrendered(int turn, TurnView view) {
        TurnLineBuilder builder = new TurnLineBuilder(turn, view);
        builder.addQuestion();
        builder.addStatus();
        builder.addParagraphs(LineStyle.of(Kind.TEXT), view.markdown());
        view.answer().ifPresent(builder::addEnd);
        return builder.lines;
    }

    private void addQuestion() {
        String[] rows = view.question().strip().split("\\R");
        String longest = Stream.of(rows).max(Comparator.comparingInt(String::length)).orElse("");
        for (int i = 0; i < rows.length; i++) {
            String row = rows[i].isBlank() ? ChatLine.BLANK : rows[i];
            LineStyle style = LineStyle.of(Kind.QUESTION)
                    .withMarkers(List.of(new Marker.QuestionIndent(longest)))
                    .withBlockPosition(i == 0, i == rows.length - 1)
                    .withDirectionOf(row);
            lines.add(ChatLine.of(style, row));
        }
    }

    private void addStatus() {
        List<String> parts = AnswerStatusText.of(view);
        if (!parts.isEmpty()) {
            List<Run> runs = new ArrayList<>(List.of(Run.of(String.join(EM_SPACE, parts), TextStyle.PLAIN)));
            for (WayOn way : NamedNoteLinks.of(view)) {
                runs.add(Run.of(EM_SPACE, TextStyle.PLAIN));
                runs.add(new Run(new Segment.WayLink(turn, way), TextStyle.PLAIN));
            }
            lines.add(new ChatLine(LineStyle.of(Kind.STATUS), runs));
        }
        int leftOut = view.provenance().prompt().map(AnswerProvenance.Prompt::turnsLeftOut).orElse(0);
        if (leftOut > 0) {
            lines.add(ChatLine.of(LineStyle.of(Kind.NOTICE), TEXTS.text("notice.turns-left-out", leftOut)));
        }
        view.provenance().notices().forEach(notice -> addFailure(Kind.NOTICE, notice));
    }

    private void addFailure(Kind kind, Failure failure) {
        Run problem = Run.of(FailureWording.problem(failure) + " ", TextStyle.PLAIN);
        Run remedy = Run.of(FailureWording.WINDOW.remedy(failure), TextStyle.PLAIN.with("remedy"));
        lines.add(ChatLine.of(LineStyle.of(kind), problem, remedy));
    }

    private void addThinking(boolean open) {
        String thinking = view.provenance().thinking().strip();
        if (thinking.isEmpty()) {
            return;
        }
        String label = TEXTS.text("thinking.label", thinking.split("\\s+").length);
        lines.add(
                ChatLine.of(
                        LineStyle.of(Kind.THINKING).withBlockPosition(true, false),
                        new Run(new Segment.ThinkingHeader(turn, label, open), TextStyle.PLAIN)));
        if (open) {
            LineStyle style = LineStyle.of(Kind.THINKING)
                    .withMarkers(List.of(new Marker.QuoteBar()))
                    .withBlockPosition(false, false);
            addParagraphs(style, thinking);
        }
    }

    private void addParagraphs(LineStyle style, String text) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(ChatLine.of(style.withDirectionOf(line), line)));
    }

    private void addEnd(Answer answer) {
        switch (answer.ending()) {
            case Ending.Complete(),Ending.Closest(),Ending.NotInNotes() -> {
                // The text of the answer says enough.
            }
            case Ending.Stopped() ->
                    lines.add(ChatLine.of(LineStyle.of(Kind.NOTICE), TEXTS.text("notice.stopped")));
            case Ending.Broken(Failure failure) -> addFailure(Kind.FAILURE, failure);
        }
        lines.add(
                ChatLine.of(
                        LineStyle.of(Kind.FOOTER),
                        new Run(Segment.AnswerFooter.of(turn, answer, view.reviewStatus()), TextStyle.PLAIN)));
    }
}
