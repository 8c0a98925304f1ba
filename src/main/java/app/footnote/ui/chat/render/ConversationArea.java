package app.footnote.ui.chat.render;

import app.footnote.messages.Messages;
import app.footnote.ui.chat.segment.SegmentNodeFactory;
import app.footnote.ui.chat.segment.TurnActions;
import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.LineStyle;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.TextStyle;
import app.footnote.ui.common.ClipboardCopy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.fxmisc.richtext.util.UndoUtils;

/**
 * The whole conversation as one text that can be selected and copied. Only visible lines have nodes. This class,
 * {@link LineDocument}, {@link LineNodeFactory} and {@link SegmentOperations} alone use RichTextFX. For the FX thread.
 */
final class ConversationArea {

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final double MAX_COLUMN_WIDTH_PX = 760;
    private static final double MIN_MARGIN_PX = 28;
    /** The end counts as visible if it is no more than this below the view. */
    private static final double END_TOLERANCE_PX = 24;

    private final ChatScript script = new ChatScript();
    private final DoubleProperty lineWidth = new SimpleDoubleProperty(MAX_COLUMN_WIDTH_PX);
    private final TurnActions actions;
    private final LineNodeFactory nodes;
    private final Area area;
    private final VirtualizedScrollPane<Area> scroller;
    private final SentenceNavigator sentences;

    /**
     * @param answering whether a question is being answered
     * @param toggleThinking shows or hides the reasoning of the turn with this number
     */
    ConversationArea(ObservableBooleanValue answering, TurnActions actions, IntConsumer toggleThinking) {
        this.actions = actions;
        this.nodes = new LineNodeFactory(
                lineWidth,
                new SegmentNodeFactory(lineWidth, answering, actions, this::copyCode, toggleThinking));
        this.area = new Area();
        this.scroller = new VirtualizedScrollPane<>(area);
        area.setParagraphGraphicFactory(i -> nodes.markers(area.getParagraph(i)));
        area.widthProperty().addListener(_ -> fitColumn());
        this.sentences = new SentenceNavigator(script, area, actions);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::handleClick);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
    }

    private final class Area extends GenericStyledArea<LineStyle, Segment, TextStyle>
            implements
                SentenceNavigator.SelectableText {

        Area() {
            super(LineDocument.DEFAULT_STYLE, LineNodeFactory::applyStyle, TextStyle.PLAIN, LineDocument.SEGMENTS,
                    nodes::segment);
            setEditable(false);
            setWrapText(true);
            setUndoManager(UndoUtils.noOpUndoManager());
            getStyleClass().add("conversation");
            focusedProperty().addListener(
                    _ -> setShowCaret(isFocusVisible() ? CaretVisibility.ON : CaretVisibility.OFF));
            setShowCaret(CaretVisibility.OFF);
            setAccessibleText(TEXTS.text("conversation.name"));
        }

        @Override
        public SentenceSpan.TextPosition caret() {
            return new SentenceSpan.TextPosition(getCurrentParagraph(), getCaretColumn());
        }

        @Override
        public void select(SentenceSpan sentence) {
            selectRange(
                    sentence.start().line(), sentence.start().column(), sentence.end().line(),
                    sentence.end().column());
            requestFollowCaret();
        }

        @Override
        public void copy() {
            String text = selectedText();
            if (!text.isEmpty()) {
                ClipboardCopy.copy(text);
            }
        }
    }

    Node node() {
        return scroller;
    }

    boolean isEndVisible() {
        int last = area.getParagraphs().size() - 1;
        if (area.getVisibleParagraphs().isEmpty() || area.lastVisibleParToAllParIndex() < last) {
            return area.getVisibleParagraphs().isEmpty();
        }
        Bounds view = area.localToScreen(area.getLayoutBounds());
        return view == null
                || area.getParagraphBoundsOnScreen(last)
                        .map(line -> line.getMaxY() <= view.getMaxY() + END_TOLERANCE_PX)
                        .orElse(false);
    }

    void scrollToEnd() {
        area.showParagraphAtBottom(area.getParagraphs().size() - 1);
    }

    /** Lays out the text now, so that positions are up to date. */
    void layout() {
        scroller.layout();
    }

    int turnCount() {
        return script.turnCount();
    }

    /** Replaces all turns. */
    void showAll(List<List<ChatLine>> turns) {
        script.replaceAll(turns);
        List<ChatLine> lines = turns.stream().flatMap(List::stream).toList();
        area.deselect();
        area.moveTo(0);
        area.getContent().replace(0, area.getLength(), LineDocument.of(lines));
    }

    /** Prepares for this number of turns, without lines, and hides the text until {@link #reveal}. */
    void conceal(int turns) {
        showAll(Collections.nCopies(turns, List.of()));
        scroller.setOpacity(0);
    }

    void reveal() {
        scroller.setOpacity(1);
    }

    /** Adds lines before the first one. The lines in view stay where they are. */
    void prepend(IncrementalRenderer.Part part) {
        if (script.lineCount() == 0) {
            List<List<ChatLine>> turns = new ArrayList<>(Collections.nCopies(part.first(), List.of()));
            turns.addAll(part.turns());
            showAll(turns);
        } else {
            replace(script.prepend(part));
        }
    }

    /** Whether there are more lines than fit into the view. */
    boolean fillsView() {
        return !area.getVisibleParagraphs().isEmpty() && area.firstVisibleParToAllParIndex() > 0;
    }

    /**
     * Changes a turn, or adds one after the last, by a step towards the given lines that fits into one pulse.
     *
     * @return whether the turn has these lines now
     */
    boolean advance(int turn, List<ChatLine> target) {
        List<ChatLine> next = script.nextStep(turn, target);
        setTurn(turn, next);
        return next.equals(target);
    }

    /** Changes only the lines that differ. */
    private void setTurn(int turn, List<ChatLine> lines) {
        boolean first = script.turnCount() == 0;
        ChatScript.Change change = script.setTurn(turn, lines);
        if (first) {
            showAll(List.of(lines));
        } else {
            replace(change);
        }
    }

    private void replace(ChatScript.Change change) {
        if (!change.isEmpty()) {
            int start = area.getAbsolutePosition(change.start(), 0);
            int end = area.getAbsolutePosition(change.end() - 1, area.getParagraphLength(change.end() - 1));
            area.getContent().replace(start, end, LineDocument.of(change.lines()));
        }
    }

    private void fitColumn() {
        double margin = Math.max(MIN_MARGIN_PX, (area.getWidth() - MAX_COLUMN_WIDTH_PX) / 2);
        area.setPadding(new Insets(0, margin, 0, margin));
        lineWidth.set(Math.max(0, area.getWidth() - 2 * margin));
    }

    private void handleClick(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || script.lineCount() == 0) {
            return;
        }
        var hit = area.hit(event.getX(), event.getY());
        int turn = script.turnOf(area.offsetToPosition(hit.getInsertionIndex(), Bias.Forward).getMajor());
        TextStyle style = clickedStyle(event, hit.getCharacterIndex());
        if (event.getClickCount() == 1 && style.link().isEmpty()) {
            sentences.select(turn, style);
        }
        actions.textClicked(turn, style, new Point2D(event.getScreenX(), event.getScreenY()));
    }

    /** A table is one character of the text, so the words in its cells have their style with them. */
    private TextStyle clickedStyle(MouseEvent event, OptionalInt character) {
        if (event.getTarget() instanceof Node cell && cell.getUserData() instanceof TextStyle style) {
            return style;
        }
        return character.isPresent() ? area.getStyleOfChar(character.getAsInt()) : TextStyle.PLAIN;
    }

    /** A key that goes to a button or footnote in the text is not for the text. */
    private void handleKey(KeyEvent event) {
        if (area.isFocused()) {
            sentences.handleKey(event);
        }
    }

    /** The selection, with footnotes, formulas and tables as text. */
    private String selectedText() {
        IndexRange selection = area.getSelection();
        if (selection.getLength() == 0) {
            return "";
        }
        Position start = area.offsetToPosition(selection.getStart(), Bias.Forward);
        Position end = area.offsetToPosition(selection.getEnd(), Bias.Backward);
        return script.text(start.getMajor(), start.getMinor(), end.getMajor(), end.getMinor());
    }

    private void copyCode(Segment.CodeHeader header) {
        ClipboardCopy.copy(script.code(header));
    }
}
