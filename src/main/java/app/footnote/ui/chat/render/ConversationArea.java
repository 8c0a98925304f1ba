package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.LineStyle;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.TextStyle;
import app.footnote.ui.common.ClipboardCopy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/**
 * The whole conversation as one text that can be read, selected and copied. Only what is seen has nodes. With
 * {@link LineDocument} and {@link SegmentOperations} the only class that knows RichTextFX. For the FX thread.
 */
public final class ConversationArea {

    private static final double WIDEST_COLUMN_PX = 760;
    private static final double LEAST_MARGIN_PX = 28;

    /** A reader who is this near to the end is at the end. */
    private static final double NEARLY_PX = 24;
    /** More than can be seen at once. */
    private static final int MOST_KEPT = 200;

    private final ChatScript script = new ChatScript();
    private final DoubleProperty lineWidth = new SimpleDoubleProperty(WIDEST_COLUMN_PX);
    private final LineMarkerFactory markNodes = new LineMarkerFactory(lineWidth);
    /** By the line itself: another that says the same has marks of its own. */
    private final IdentityHashMap<Paragraph<LineStyle, Segment, TextStyle>, Node> marks = new IdentityHashMap<>();
    private final TurnActions actions;
    private final SegmentNodeFactory things;
    private final Area area;
    private final VirtualizedScrollPane<Area> scroller;
    private final SentenceNavigator sentences;

    public ConversationArea(ObservableBooleanValue answering, TurnActions actions) {
        this.actions = actions;
        this.things = new SegmentNodeFactory(lineWidth, answering, actions);
        this.area = new Area();
        this.scroller = new VirtualizedScrollPane<>(area);
        area.setParagraphGraphicFactory(i -> marks(area.getParagraph(i)));
        area.widthProperty().addListener(_ -> fitColumn());
        this.sentences = new SentenceNavigator(script, area, actions);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private final class Area extends GenericStyledArea<LineStyle, Segment, TextStyle>
            implements
                SentenceNavigator.Walked {

        Area() {
            super(LineDocument.NO_LINE, ConversationArea::dress, TextStyle.PLAIN, LineDocument.SEGMENTS,
                    ConversationArea.this::node);
            setEditable(false);
            setWrapText(true);
            setUndoManager(UndoUtils.noOpUndoManager());
            getStyleClass().add("conversation");
            focusedProperty().addListener(
                    _ -> setShowCaret(isFocusVisible() ? CaretVisibility.ON : CaretVisibility.OFF));
            setShowCaret(CaretVisibility.OFF);
            setAccessibleText("Conversation");
        }

        @Override
        public SentenceSpan.Spot caret() {
            return new SentenceSpan.Spot(getCurrentParagraph(), getCaretColumn());
        }

        @Override
        public void select(SentenceSpan sentence) {
            selectRange(sentence.from().line(), sentence.from().column(), sentence.to().line(), sentence.to().column());
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

    public Node node() {
        return scroller;
    }

    /** Whether the end of the text is in view. */
    boolean seesEnd() {
        int last = area.getParagraphs().size() - 1;
        if (area.getVisibleParagraphs().isEmpty() || area.lastVisibleParToAllParIndex() < last) {
            return area.getVisibleParagraphs().isEmpty();
        }
        Bounds view = area.localToScreen(area.getLayoutBounds());
        return view == null
                || area.getParagraphBoundsOnScreen(last)
                        .map(line -> line.getMaxY() <= view.getMaxY() + NEARLY_PX)
                        .orElse(false);
    }

    void showEnd() {
        area.showParagraphAtBottom(area.getParagraphs().size() - 1);
    }

    /** Lays out what has changed now, so that it can be asked where it stands. */
    void layout() {
        scroller.layout();
    }

    int turns() {
        return script.turns();
    }

    /** Shows other turns than before. */
    void showAll(List<List<ChatLine>> turns) {
        script.replaceAll(turns);
        List<ChatLine> lines = turns.stream().flatMap(List::stream).toList();
        area.deselect();
        area.moveTo(0);
        area.getContent().replace(0, area.getLength(), LineDocument.of(lines));
    }

    /** Shows nothing until it is {@link #reveal revealed}, when lines of so many turns have been put into it. */
    void conceal(int turns) {
        showAll(Collections.nCopies(turns, List.of()));
        scroller.setOpacity(0);
    }

    void reveal() {
        scroller.setOpacity(1);
    }

    /** Shows more lines before those that are on view. What the reader sees stays where it is. */
    void prepend(IncrementalRenderer.Part part) {
        if (script.lines() == 0) {
            List<List<ChatLine>> turns = new ArrayList<>(Collections.nCopies(part.first(), List.of()));
            turns.addAll(part.turns());
            showAll(turns);
        } else {
            replace(script.prepend(part));
        }
    }

    /** Whether there are more lines than can be seen at once. */
    boolean fillsView() {
        return !area.getVisibleParagraphs().isEmpty() && area.firstVisibleParToAllParIndex() > 0;
    }

    /**
     * Brings a turn, which may be the one after the last, nearer to these lines, by as much as is right for one pulse.
     *
     * @return whether it shows them now
     */
    boolean advance(int turn, List<ChatLine> wanted) {
        List<ChatLine> next = script.toward(turn, wanted);
        put(turn, next);
        return next.equals(wanted);
    }

    /** Shows new lines of a turn, which may be the one after the last; what did not change is left alone. */
    private void put(int turn, List<ChatLine> lines) {
        boolean first = script.turns() == 0;
        ChatScript.Change change = script.put(turn, lines);
        if (first) {
            showAll(List.of(lines));
        } else {
            replace(change);
        }
    }

    private void replace(ChatScript.Change change) {
        if (!change.isNothing()) {
            int start = area.getAbsolutePosition(change.from(), 0);
            int end = area.getAbsolutePosition(change.to() - 1, area.getParagraphLength(change.to() - 1));
            area.getContent().replace(start, end, LineDocument.of(change.lines()));
        }
    }

    /** The same node as before where a line only has another number, as when earlier lines are put before it. */
    private @Nullable Node marks(Paragraph<LineStyle, Segment, TextStyle> line) {
        if (line.getParagraphStyle().marks().isEmpty()) {
            return null;
        }
        if (marks.size() > MOST_KEPT) {
            marks.clear();
        }
        return marks.computeIfAbsent(line, added -> markNodes.of(added.getParagraphStyle()));
    }

    private Node node(StyledSegment<Segment, TextStyle> styled) {
        if (styled.getSegment() instanceof Segment.Words(String words)) {
            TextExt text = new TextExt(words);
            text.setTextOrigin(VPos.TOP);
            text.getStyleClass().add("text");
            text.getStyleClass().addAll(styled.getStyle().styleClasses());
            return text;
        }
        return things.of(styled.getSegment());
    }

    private static void dress(TextFlow flow, LineStyle look) {
        flow.getStyleClass().add(look.kind().styleClass());
        if (look.first()) {
            flow.getStyleClass().add("first");
        }
        if (look.last()) {
            flow.getStyleClass().add("last");
        }
        if (look.rightToLeft() && look.kind() == LineStyle.Kind.QUESTION) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        } else if (look.rightToLeft()) {
            // The whole line, so that its marks stand at the right.
            flow.parentProperty().subscribe(line -> {
                if (line != null) {
                    line.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
                }
            });
        }
        for (Node child : flow.getChildren()) {
            if (child instanceof FullWidthNode wide) {
                wide.leave(LineMarkerFactory.width(look.marks()));
            }
        }
    }

    private void fitColumn() {
        double margin = Math.max(LEAST_MARGIN_PX, (area.getWidth() - WIDEST_COLUMN_PX) / 2);
        area.setPadding(new Insets(0, margin, 0, margin));
        lineWidth.set(Math.max(0, area.getWidth() - 2 * margin));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || script.lines() == 0) {
            return;
        }
        var hit = area.hit(event.getX(), event.getY());
        OptionalInt letter = hit.getCharacterIndex();
        int line = area.offsetToPosition(hit.getInsertionIndex(), Bias.Forward).getMajor();
        TextStyle words = letter.isPresent() ? area.getStyleOfChar(letter.getAsInt()) : TextStyle.PLAIN;
        if (event.getTarget() instanceof Node cell && cell.getUserData() instanceof TextStyle look) {
            words = look;
        }
        int turn = script.turnOf(line);
        if (event.getClickCount() == 1 && words.link().isEmpty()) {
            sentences.clicked(turn, words);
        }
        actions.clicked(turn, words, new Point2D(event.getScreenX(), event.getScreenY()));
    }

    /** Keys that a thing among the words has are that thing's. */
    private void pressed(KeyEvent event) {
        if (area.isFocused()) {
            sentences.pressed(event);
        }
    }

    /** What is selected, with footnotes, formulas and tables as text. */
    String selectedText() {
        IndexRange selection = area.getSelection();
        if (selection.getLength() == 0) {
            return "";
        }
        Position from = area.offsetToPosition(selection.getStart(), Bias.Forward);
        Position to = area.offsetToPosition(selection.getEnd(), Bias.Backward);
        return script.text(from.getMajor(), from.getMinor(), to.getMajor(), to.getMinor());
    }

    /** The code of a block, exactly as it was written. */
    public String code(Segment.CodeHead block) {
        return script.code(block);
    }
}
