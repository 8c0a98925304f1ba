package app.footnote.ui.page.markdown;

import app.footnote.model.Place;
import app.footnote.model.text.Range;
import app.footnote.ui.page.view.HighlightMark;
import app.footnote.ui.page.view.PageView;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

/** A Markdown note as it is meant to look; only the parts that are seen are held. For the FX thread. */
public final class MarkdownView implements PageView {

    private static final double SHARE_ABOVE = 0.2;

    private final ObservableList<MarkdownBlock> blocks;
    private final VirtualFlow<MarkdownBlock, MarkdownBlockNode> flow;
    private final VirtualizedScrollPane<VirtualFlow<MarkdownBlock, MarkdownBlockNode>> node;
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(1);
    private List<HighlightMark> marks = List.of();
    private Optional<Place> toReveal = Optional.empty();

    public MarkdownView(List<MarkdownBlock> parts) {
        blocks = FXCollections.observableArrayList(parts);
        flow = VirtualFlow.createVertical(blocks, block -> new MarkdownBlockNode(block, within(block)));
        flow.getStyleClass().add("markdown");
        flow.setFocusTraversable(true);
        flow.setAccessibleText("The note");
        flow.heightProperty().subscribe(_ -> toReveal.ifPresent(this::reveal));
        node = new VirtualizedScrollPane<>(flow);
    }

    @Override
    public Node node() {
        return node;
    }

    /** A Markdown note is one page. */
    @Override
    public ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }

    @Override
    public void goTo(int number) {
        if (!blocks.isEmpty()) {
            flow.showAsFirst(number > 1 ? blocks.size() - 1 : 0);
        }
    }

    @Override
    public void mark(List<HighlightMark> newMarks) {
        marks = List.copyOf(newMarks);
        for (int i = 0; i < blocks.size(); i++) {
            MarkdownBlock block = blocks.get(i);
            flow.getCellIfVisible(i).ifPresent(cell -> cell.mark(within(block)));
        }
    }

    private List<HighlightMark> within(MarkdownBlock block) {
        return marks.stream()
                .filter(mark -> mark.place().start() < block.range().end()
                        && mark.place().end() > block.range().start())
                .toList();
    }

    @Override
    public void reveal(Place place) {
        int index = blockAt(place.start());
        if (index >= 0 && flow.getHeight() > 0) {
            reveal(index, new Range(place.start(), place.end()));
        } else {
            toReveal = Optional.of(place);
        }
    }

    /** Brings the words into the upper part of the window, also those at the end of a long block. */
    private void reveal(int index, Range range) {
        toReveal = Optional.empty();
        double above = SHARE_ABOVE * flow.getHeight();
        flow.showAtOffset(index, above);
        flow.layout();
        flow.getCellIfVisible(index)
                .flatMap(cell -> cell.area(range))
                .ifPresent(area -> flow.showAtOffset(index, above - area.getMinY()));
    }

    /** The last block that begins before this char of the file, or at it. */
    private int blockAt(int start) {
        int found = blocks.isEmpty() ? -1 : 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).range().start() <= start) {
                found = i;
            }
        }
        return found;
    }

    @Override
    public void scrollBy(double windows) {
        flow.scrollYBy(windows * flow.getHeight());
    }

    @Override
    public void focus() {
        flow.requestFocus();
    }

    /** What is shown cannot be selected; its text, beside it, can. */
    @Override
    public void copy() {
    }

    @Override
    public void close() {
        flow.dispose();
    }
}
