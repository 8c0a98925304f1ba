package app.footnote.ui.page.markdown;

import app.footnote.messages.Messages;
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

/** Shows a formatted Markdown note. Only visible blocks have nodes. For the FX thread. */
public final class MarkdownView implements PageView {

    /** How far below the top of the view a revealed place is, as a share of the view. */
    private static final double REVEAL_OFFSET = 0.2;

    private final ObservableList<MarkdownBlock> blocks;
    private final VirtualFlow<MarkdownBlock, MarkdownBlockNode> flow;
    private final VirtualizedScrollPane<VirtualFlow<MarkdownBlock, MarkdownBlockNode>> node;
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(1);
    private List<HighlightMark> marks = List.of();
    /** A place to be revealed when the view has its size. */
    private Optional<Place> pendingReveal = Optional.empty();

    public MarkdownView(MarkdownDocument document) {
        blocks = FXCollections.observableArrayList(document.blocks());
        flow = VirtualFlow.createVertical(blocks, block -> new MarkdownBlockNode(block, marksIn(block)));
        flow.getStyleClass().add("markdown");
        flow.setFocusTraversable(true);
        flow.setAccessibleText(Messages.of("ui-page").text("view.markdown"));
        flow.heightProperty().subscribe(_ -> pendingReveal.ifPresent(this::reveal));
        node = new VirtualizedScrollPane<>(flow);
    }

    @Override
    public Node node() {
        return node;
    }

    /** A Markdown note has one page. */
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
    public void highlight(List<HighlightMark> newMarks) {
        marks = List.copyOf(newMarks);
        for (int i = 0; i < blocks.size(); i++) {
            MarkdownBlock block = blocks.get(i);
            flow.getCellIfVisible(i).ifPresent(cell -> cell.highlight(marksIn(block)));
        }
    }

    private List<HighlightMark> marksIn(MarkdownBlock block) {
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
            pendingReveal = Optional.of(place);
        }
    }

    /** Scrolls to the block first, and then within it, because a block may be higher than the view. */
    private void reveal(int index, Range range) {
        pendingReveal = Optional.empty();
        double offset = REVEAL_OFFSET * flow.getHeight();
        flow.showAtOffset(index, offset);
        flow.layout();
        flow.getCellIfVisible(index)
                .flatMap(cell -> cell.boundsOf(range))
                .ifPresent(bounds -> flow.showAtOffset(index, offset - bounds.getMinY()));
    }

    /** The last block that begins at this position of the file or before it. */
    private int blockAt(int position) {
        int found = blocks.isEmpty() ? -1 : 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).range().start() <= position) {
                found = i;
            }
        }
        return found;
    }

    @Override
    public void scrollBy(double views) {
        flow.scrollYBy(views * flow.getHeight());
    }

    @Override
    public void focus() {
        flow.requestFocus();
    }

    /** Formatted text cannot be selected; the text beside the note can. */
    @Override
    public void copy() {
    }

    @Override
    public void close() {
        flow.dispose();
    }
}
