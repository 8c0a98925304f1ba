package app.footnote.ui.chat.render;

import app.footnote.messages.Messages;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.WayOn;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.math.FormulaNode;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Makes the nodes of the objects in the text: footnotes, formulas, tables, headers and footers. For the FX thread. */
final class SegmentNodeFactory {

    /** The style class of nodes that {@link ChatKeyboardFocus} visits. */
    static final String KEYBOARD_REACHABLE = "keyboard-reachable";

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final double SUPPORT_GAP_PX = 14;
    private static final double SUPPORT_LINE_GAP_PX = 4;

    private final ObservableDoubleValue lineWidth;
    private final ObservableBooleanValue answering;
    private final TurnActions actions;
    private final Consumer<Segment.CodeHeader> copyCode;
    private final IntConsumer toggleThinking;

    /**
     * @param answering whether a question is being answered
     * @param copyCode copies the code below a header
     * @param toggleThinking shows or hides the reasoning of the turn with this number
     */
    SegmentNodeFactory(
            ObservableDoubleValue lineWidth,
            ObservableBooleanValue answering,
            TurnActions actions,
            Consumer<Segment.CodeHeader> copyCode,
            IntConsumer toggleThinking) {
        this.lineWidth = lineWidth;
        this.answering = answering;
        this.actions = actions;
        this.copyCode = copyCode;
        this.toggleThinking = toggleThinking;
    }

    /** The node of any segment but words. */
    Node node(Segment segment) {
        return switch (segment) {
            case Segment.Words words -> throw new IllegalArgumentException("Not an object: " + words);
            case Segment.FootnoteNumber(int turn, var footnote) -> new FootnoteChip(
                    footnote, () -> actions.nameOf(footnote.source().file()),
                    () -> actions.openFootnote(turn, footnote));
            case Segment.TypesetFormula formula ->
                    new FormulaNode(formula.outline(), formula.source(), lineWidth.get());
            case Segment.Table table -> fullWidth(new TableGrid(table, this));
            case Segment.CodeHeader header -> fullWidth(codeHeader(header));
            case Segment.QuoteCard card -> fullWidth(quoteCard(card));
            case Segment.WayLink(int turn, WayOn way) -> wayLink(turn, way);
            case Segment.WaysOn waysOn -> fullWidth(buttons(waysOn));
            case Segment.Rule _ -> fullWidth(rule());
            case Segment.ThinkingHeader header -> thinkingHeader(header);
            case Segment.AnswerFooter footer -> fullWidth(answerFooter(footer));
        };
    }

    private Node fullWidth(Region content) {
        return new FullWidthNode(content, lineWidth);
    }

    private Region codeHeader(Segment.CodeHeader header) {
        Label language = new Label(header.language().isEmpty() ? TEXTS.text("code.language") : header.language());
        language.getStyleClass().addAll("small", "muted");
        Button copy = button(
                Feather.COPY, TEXTS.text("code.copy"), TEXTS.text("code.copy-name"), () -> copyCode.accept(header));
        HBox row = new HBox(language, spacer(), copy);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("code-header");
        return row;
    }

    private Region quoteCard(Segment.QuoteCard card) {
        return new QuoteCard(
                card, actions.nameOf(card.footnote().source().file()),
                () -> actions.openFootnote(card.turn(), card.footnote()));
    }

    private Node wayLink(int turn, WayOn way) {
        Hyperlink link = new Hyperlink(way.label());
        link.getStyleClass().addAll("way-link", KEYBOARD_REACHABLE);
        link.setFocusTraversable(false);
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> actions.goOn(turn, way));
        link.disableProperty().bind(answering);
        return link;
    }

    private Region buttons(Segment.WaysOn waysOn) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("ways-on");
        waysOn.ways().forEach(way -> buttons.getChildren().add(wayButton(waysOn.turn(), way)));
        return buttons;
    }

    private Button wayButton(int turn, WayOn way) {
        Feather icon = switch (way) {
            case WayOn.AddNotes _ -> Feather.PLUS;
            case WayOn.AskDifferently ask ->
                    ask.options().contains(AnswerOption.BEYOND_NOTES) ? Feather.EDIT_3 : Feather.SEARCH;
        };
        Button button = new Button(way.label(), IconFactory.of(icon));
        button.getStyleClass().addAll("small", "way-button", KEYBOARD_REACHABLE);
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> actions.goOn(turn, way));
        if (way instanceof WayOn.AskDifferently) {
            button.disableProperty().bind(answering);
        }
        return button;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule-line");
        return rule;
    }

    private Node thinkingHeader(Segment.ThinkingHeader header) {
        Button button = button(
                header.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, header.label(),
                TEXTS.text(header.open() ? "thinking.shown" : "thinking.hidden", header.label()),
                () -> toggleThinking.accept(header.turn()));
        button.getStyleClass().add("thinking-header");
        return button;
    }

    private Region answerFooter(Segment.AnswerFooter footer) {
        int turn = footer.turn();
        Answer answer = footer.answer();
        HBox row = new HBox(support(footer));
        row.getStyleClass().add("answer-footer");
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
        return row;
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
        Button button = button(icon, TEXTS.text("footer." + key), TEXTS.text("footer." + key + "-name"), run);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Button button(Feather icon, String word, String name, Runnable run) {
        Button button = IconFactory.button(icon, word, run);
        button.getStyleClass().addAll("small", KEYBOARD_REACHABLE);
        button.setFocusTraversable(false);
        button.setAccessibleText(name);
        return button;
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
