package app.footnote.ui.chat.segment;

import app.footnote.messages.Messages;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.common.IconFactory;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Makes the line below an answer: how well the notes support it, and what can be done with it. For the FX thread. */
final class AnswerFooterFactory {

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final double SUPPORT_GAP_PX = 14;
    private static final double SUPPORT_LINE_GAP_PX = 4;

    private final ObservableBooleanValue answering;
    private final TurnActions actions;

    /** @param answering whether a question is being answered; no other can be asked then */
    AnswerFooterFactory(ObservableBooleanValue answering, TurnActions actions) {
        this.answering = answering;
        this.actions = actions;
    }

    Region node(Segment.AnswerFooter footer) {
        int turn = footer.turn();
        Answer answer = footer.answer();
        HBox row = new HBox(support(footer));
        row.getStyleClass().add("footer-row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (!answer.markdown().isBlank()) {
            row.getChildren().add(action(Feather.COPY, "copy", () -> actions.copyAnswer(turn, answer)));
        }
        if (isUnfinished(answer)) {
            row.getChildren().add(
                    actionWhileIdle(Feather.CHEVRONS_RIGHT, "continue", () -> actions.continueAnswer(turn)));
        }
        row.getChildren().addAll(
                actionWhileIdle(Feather.REFRESH_CW, "again", () -> actions.askAgain(turn)),
                actionWhileIdle(Feather.EDIT_2, "edit", () -> actions.editQuestion(turn)));
        FlowPane rows = new FlowPane(row);
        rows.getStyleClass().add("answer-footer");
        toggle(turn, answer).ifPresent(rows.getChildren()::addFirst);
        fillRow(row, rows);
        return rows;
    }

    private Optional<OverviewFormToggle> toggle(int turn, Answer answer) {
        return answer.provenance().context()
                .filter(context -> context.offers().contains(AnswerOption.FULL_OVERVIEW))
                .map(context -> context.options().contains(AnswerOption.FULL_OVERVIEW))
                .map(isFull -> new OverviewFormToggle(isFull, answering, () -> actions.changeOverviewForm(turn)));
    }

    /** The row takes the width beside the toggle, or a line of its own if that is too narrow. */
    private static void fillRow(HBox row, FlowPane rows) {
        row.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> {
            double width = rows.getWidth() - rows.getInsets().getLeft() - rows.getInsets().getRight();
            double others = rows.getChildren().stream()
                    .filter(node -> !node.equals(row))
                    .mapToDouble(node -> node.prefWidth(-1) + rows.getHgap())
                    .sum();
            return Math.floor(width - others >= row.minWidth(-1) ? width - others : width);
        }, rows.widthProperty(), rows.insetsProperty(), rows.hgapProperty()));
    }

    /** Whether a language model has begun the answer and not completed it. */
    private static boolean isUnfinished(Answer answer) {
        String writer = answer.provenance().writer();
        boolean begun = !answer.markdown().isBlank() && !writer.isEmpty() && !writer.equals(AnswerProvenance.QUOTES);
        return begun && (answer.ending() instanceof Ending.Broken || answer.ending() instanceof Ending.Stopped);
    }

    private static FlowPane support(Segment.AnswerFooter footer) {
        FlowPane labels = new FlowPane(SUPPORT_GAP_PX, SUPPORT_LINE_GAP_PX);
        if (!footer.support().isEmpty()) {
            boolean whole = footer.isFullySupported();
            Label support = label(footer.support(), whole ? "good" : "resting");
            support.setGraphic(IconFactory.of(whole ? Feather.CHECK : Feather.INFO));
            support.setMinWidth(Region.USE_PREF_SIZE);
            labels.getChildren().add(support);
        }
        if (!footer.doubts().isEmpty()) {
            labels.getChildren().add(label(footer.doubts(), "doubtful"));
        }
        if (!footer.reviewStatus().isEmpty()) {
            labels.getChildren().add(label(footer.reviewStatus(), "muted"));
        }
        labels.setPrefWrapLength(0);
        HBox.setHgrow(labels, Priority.ALWAYS);
        return labels;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", styleClass);
        return label;
    }

    private Button actionWhileIdle(Feather icon, String key, Runnable run) {
        Button button = action(icon, key, run);
        button.disableProperty().bind(answering);
        return button;
    }

    /** @param key of the button's texts: its word, and its name for screen readers */
    private static Button action(Feather icon, String key, Runnable run) {
        Button button = SegmentNodeFactory.button(icon, TEXTS.text("footer." + key),
                TEXTS.text("footer." + key + "-name"), run);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
