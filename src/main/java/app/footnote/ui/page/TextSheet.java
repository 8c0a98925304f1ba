package app.footnote.ui.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** A page's text, to be read, selected and copied, with marks. For the FX thread. */
final class TextSheet {

    private final StyleClassedTextArea area = new StyleClassedTextArea();
    private final VirtualizedScrollPane<StyleClassedTextArea> node = new VirtualizedScrollPane<>(area);
    private LineEnds shown = new LineEnds("");
    private String original = "";

    TextSheet() {
        area.getStyleClass().add("text-sheet");
        area.setEditable(false);
        area.setWrapText(true);
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
            shown = new LineEnds(text);
            area.replaceText(shown.text());
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    /** Marks these places, which must all be on the page that is shown. */
    void mark(List<Mark> marks) {
        if (area.getLength() == 0) {
            return;
        }
        area.setStyleSpans(0, plain());
        marks.stream().sorted(Comparator.comparing(Mark::kind)).forEach(this::paint);
    }

    private void paint(Mark mark) {
        int from = shown.position(mark.place().start());
        int to = shown.position(mark.place().end());
        if (from < to) {
            area.setStyle(from, to, Set.of(mark.kind().styleClass()));
        }
    }

    private StyleSpans<Collection<String>> plain() {
        return new StyleSpansBuilder<Collection<String>>().add(Set.of(), area.getLength()).create();
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

    void close() {
        area.dispose();
    }
}
