package app.footnote.ui.chat.segment;

import app.footnote.messages.Messages;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.WayOn;
import app.footnote.ui.common.FormulaNode;
import app.footnote.ui.common.IconFactory;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Makes the nodes of the objects in the text: footnotes, formulas, tables, headers and footers. For the FX thread. */
public final class SegmentNodeFactory {

    /** The style class of nodes that {@code ChatKeyboardFocus} visits. */
    public static final String KEYBOARD_REACHABLE = "keyboard-reachable";

    private static final Messages TEXTS = Messages.of("ui-chat");

    private final ObservableDoubleValue lineWidth;
    private final TurnActions actions;
    private final AnswerFooterFactory footers;
    private final WayOnFactory ways;
    private final Consumer<Segment.CodeHeader> copyCode;
    private final IntConsumer toggleThinking;

    /**
     * @param answering whether a question is being answered
     * @param copyCode copies the code below a header
     * @param toggleThinking shows or hides the reasoning of the turn with this number
     */
    public SegmentNodeFactory(
            ObservableDoubleValue lineWidth,
            ObservableBooleanValue answering,
            TurnActions actions,
            Consumer<Segment.CodeHeader> copyCode,
            IntConsumer toggleThinking) {
        this.lineWidth = lineWidth;
        this.actions = actions;
        this.footers = new AnswerFooterFactory(answering, actions);
        this.ways = new WayOnFactory(answering, actions);
        this.copyCode = copyCode;
        this.toggleThinking = toggleThinking;
    }

    /** The node of any segment but words. */
    public Node node(Segment segment) {
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
            case Segment.WayLink(int turn, WayOn way) -> ways.link(turn, way);
            case Segment.WaysOn waysOn -> fullWidth(ways.buttons(waysOn));
            case Segment.Rule _ -> fullWidth(rule());
            case Segment.ThinkingHeader header -> thinkingHeader(header);
            case Segment.AnswerFooter footer -> fullWidth(footers.node(footer));
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

    static Button button(Feather icon, String word, String name, Runnable run) {
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
