package app.footnote.ui.page.view;

import app.footnote.messages.Messages;
import app.footnote.model.text.Range;
import app.footnote.ui.common.WrappableText;
import app.footnote.ui.page.view.HighlightLayers.HighlightedRange;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;

/** The text of a page, which can be selected and copied, with highlights. For the FX thread. */
final class TextPageView {

    private static final Messages TEXTS = Messages.of("ui-page");
    /** How many lines are shown above a revealed position. */
    private static final int LINES_ABOVE = 3;

    private final StyleClassedTextArea area = new StyleClassedTextArea();
    private final VirtualizedScrollPane<StyleClassedTextArea> node = new VirtualizedScrollPane<>(area);
    private LineEndMap shown = new LineEndMap("");
    private String original = "";
    private List<HighlightedRange> highlighted = List.of();

    TextPageView() {
        area.getStyleClass().add("text-page");
        area.setEditable(false);
        area.setWrapText(true);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setAccessibleText(TEXTS.text("view.text"));
    }

    Node node() {
        return node;
    }

    void showLineNumbers() {
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    }

    void show(String text) {
        if (!text.equals(original)) {
            original = text;
            shown = new LineEndMap(text);
            highlighted = List.of();
            area.setWrapText(WrappableText.canWrap(text));
            area.replaceText(shown.text());
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    /** Replaces all highlights. The places must be on the page that is shown. */
    void highlight(List<HighlightMark> marks) {
        List<HighlightedRange> ranges = new HighlightLayers(shown, marks).ranges();
        Stream.concat(highlighted.stream(), ranges.stream())
                .map(HighlightedRange::range)
                .reduce(TextPageView::union)
                .ifPresent(changed -> area.setStyleSpans(changed.start(), spans(ranges, changed)));
        highlighted = ranges;
    }

    private static Range union(Range one, Range other) {
        return new Range(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    /** One change for the smallest range that has changed: a text area styles many single ranges slowly. */
    private static StyleSpans<Collection<String>> spans(List<HighlightedRange> ranges, Range changed) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int end = changed.start();
        for (HighlightedRange highlight : ranges) {
            spans.add(List.of(), highlight.range().start() - end);
            spans.add(List.of(highlight.kind().styleClass()), highlight.range().length());
            end = highlight.range().end();
        }
        return spans.add(List.of(), changed.end() - end).create();
    }

    /** Scrolls to a position of the original text. */
    void reveal(int position) {
        area.moveTo(shown.position(position));
        area.showParagraphAtTop(Math.max(0, area.getCurrentParagraph() - LINES_ABOVE));
    }

    void scrollBy(double views) {
        node.scrollYBy(views * area.getHeight());
    }

    void focus() {
        area.requestFocus();
    }

    void copy() {
        area.copy();
    }

    void close() {
        area.dispose();
    }
}
