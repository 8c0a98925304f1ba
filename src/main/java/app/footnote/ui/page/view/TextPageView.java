package app.footnote.ui.page.view;

import app.footnote.model.text.Range;
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

/** A page's text, to be read, selected and copied, with marks. For the FX thread. */
final class TextPageView {

    private final StyleClassedTextArea area = new StyleClassedTextArea();
    private final VirtualizedScrollPane<StyleClassedTextArea> node = new VirtualizedScrollPane<>(area);
    private LineEndMap shown = new LineEndMap("");
    private String original = "";
    private List<HighlightLayers.Stretch> marked = List.of();

    TextPageView() {
        area.getStyleClass().add("text-sheet");
        area.setEditable(false);
        area.setWrapText(true);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setAccessibleText("The text of the page");
    }

    Node node() {
        return node;
    }

    void numberLines() {
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    }

    void show(String text) {
        if (!text.equals(original)) {
            original = text;
            shown = new LineEndMap(text);
            marked = List.of();
            area.replaceText(shown.text());
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    /** Marks these places, which must all be on the page that is shown, and no others. */
    void mark(List<HighlightMark> marks) {
        List<HighlightLayers.Stretch> wanted = new HighlightLayers(shown, marks).stretches();
        Stream.concat(marked.stream(), wanted.stream())
                .map(HighlightLayers.Stretch::range)
                .reduce((one, other) -> new Range(
                        Math.min(one.start(), other.start()), Math.max(one.end(), other.end())))
                .ifPresent(changed -> area.setStyleSpans(changed.start(), spans(wanted, changed)));
        marked = wanted;
    }

    /** All at once, and not more than needed: a text area takes long to be styled piece by piece, or as a whole. */
    private static StyleSpans<Collection<String>> spans(List<HighlightLayers.Stretch> stretches, Range changed) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int end = changed.start();
        for (HighlightLayers.Stretch stretch : stretches) {
            spans.add(List.of(), stretch.range().start() - end);
            spans.add(List.of(stretch.kind().styleClass()), stretch.range().length());
            end = stretch.range().end();
        }
        return spans.add(List.of(), changed.end() - end).create();
    }

    /** Scrolls so that the char at this position of the text is seen. */
    void reveal(int position) {
        area.moveTo(shown.position(position));
        int paragraph = area.getCurrentParagraph();
        area.showParagraphAtTop(Math.max(0, paragraph - 3));
    }

    void scrollBy(double windows) {
        node.scrollYBy(windows * area.getHeight());
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
