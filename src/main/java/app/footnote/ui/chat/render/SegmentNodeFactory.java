package app.footnote.ui.chat.render;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.SupportSummary;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.math.FormulaNode;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Makes the nodes of the things that stand among words. */
final class SegmentNodeFactory {

    /** The style class of what can be reached with the keyboard. */
    static final String REACHABLE = "reachable";

    private final ObservableDoubleValue lineWidth;
    private final ObservableBooleanValue answering;
    private final TurnActions actions;

    SegmentNodeFactory(ObservableDoubleValue lineWidth, ObservableBooleanValue answering, TurnActions actions) {
        this.lineWidth = lineWidth;
        this.answering = answering;
        this.actions = actions;
    }

    /** A node for anything but words. */
    Node of(Segment segment) {
        return switch (segment) {
            case Segment.Words words -> throw new IllegalArgumentException("Words are no thing: " + words);
            case Segment.Chip(int turn, var footnote) -> new FootnoteChip(
                    footnote, () -> actions.nameOf(footnote.source().file()),
                    () -> actions.openFootnote(turn, footnote));
            case Segment.Typeset math -> new FormulaNode(math.outline(), math.source(), lineWidth.get());
            case Segment.Table table -> wide(new TableGrid(table, this));
            case Segment.CodeHead head -> wide(codeHead(head));
            case Segment.Rule _ -> wide(rule());
            case Segment.ThinkingHead head -> thinkingHead(head);
            case Segment.Foot foot -> wide(foot(foot));
        };
    }

    private Node wide(Region content) {
        return new FullWidthNode(content, lineWidth);
    }

    private Region codeHead(Segment.CodeHead head) {
        Label language = new Label(head.language().isEmpty() ? "code" : head.language());
        language.getStyleClass().addAll("small", "muted");
        Button copy = IconFactory.button(Feather.COPY, "Copy", () -> actions.copyCode(head));
        copy.getStyleClass().addAll("small", REACHABLE);
        copy.setFocusTraversable(false);
        copy.setAccessibleText("Copy this code");
        HBox row = new HBox(language, spring(), copy);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("code-head");
        return row;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule-line");
        return rule;
    }

    private Node thinkingHead(Segment.ThinkingHead head) {
        Feather sign = head.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT;
        Button button = IconFactory.button(sign, head.label(), () -> actions.toggleThinking(head.turn()));
        button.getStyleClass().addAll("thinking-head", "small", REACHABLE);
        button.setFocusTraversable(false);
        button.setAccessibleText(head.label() + (head.open() ? ", shown" : ", hidden"));
        return button;
    }

    private Region foot(Segment.Foot foot) {
        int turn = foot.turn();
        Answer answer = foot.answer();
        HBox row = new HBox();
        row.getStyleClass().add("answer-foot");
        row.setAlignment(Pos.CENTER_LEFT);
        FlowPane supported = new FlowPane(14, 4);
        SupportSummary.of(answer).ifPresent(support -> supported.getChildren().addAll(supportLabels(support)));
        if (!foot.afterwards().isEmpty()) {
            Label afterwards = new Label(foot.afterwards());
            afterwards.getStyleClass().addAll("small", "muted");
            supported.getChildren().add(afterwards);
        }
        supported.setPrefWrapLength(0);
        HBox.setHgrow(supported, Priority.ALWAYS);
        row.getChildren().add(supported);
        if (!answer.markdown().isBlank()) {
            row.getChildren().add(
                    action(Feather.COPY, "Copy", "Copy the answer as Markdown with its footnotes", Optional.empty(),
                            () -> actions.copyAnswer(turn, answer)));
        }
        if (breaksOff(answer)) {
            row.getChildren().add(
                    action(Feather.CHEVRONS_RIGHT, "Go on", "Go on with the answer where it breaks off",
                            Optional.of(answering), () -> actions.goOn(turn)));
        }
        row.getChildren().addAll(
                action(Feather.REFRESH_CW, "Again", "Ask the same question again", Optional.of(answering),
                        () -> actions.askAgain(turn)),
                action(Feather.EDIT_2, "Edit", "Change the question and ask again", Optional.of(answering),
                        () -> actions.edit(turn)));
        return row;
    }

    /** Whether a model began it and did not come to its end. */
    private static boolean breaksOff(Answer answer) {
        boolean begun = !answer.markdown().isBlank() && !answer.provenance().writer().isEmpty()
                && !answer.provenance().writer().equals(AnswerProvenance.QUOTES);
        return begun && (answer.ending() instanceof Ending.Broken || answer.ending() instanceof Ending.Stopped);
    }

    private static List<Label> supportLabels(SupportSummary support) {
        Label sentence = new Label(support.sentence());
        sentence.setGraphic(IconFactory.of(support.isWhole() ? Feather.CHECK : Feather.INFO));
        sentence.getStyleClass().addAll("small", support.isWhole() ? "good" : "resting");
        sentence.setMinWidth(Region.USE_PREF_SIZE);
        Label rest = new Label(support.rest());
        rest.getStyleClass().addAll("small", "doubtful");
        return support.rest().isEmpty() ? List.of(sentence) : List.of(sentence, rest);
    }

    private static Button action(
            Feather icon, String word, String name, Optional<ObservableBooleanValue> disabled, Runnable run) {
        Button button = IconFactory.button(icon, word, run);
        button.getStyleClass().addAll("small", REACHABLE);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(name);
        disabled.ifPresent(button.disableProperty()::bind);
        return button;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
