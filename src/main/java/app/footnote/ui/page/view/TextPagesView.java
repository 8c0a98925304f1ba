package app.footnote.ui.page.view;

import app.footnote.model.Page;
import app.footnote.model.Place;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;

/** The text of a note, one page at a time. For the FX thread. */
public final class TextPagesView implements PageView {

    private final List<Page> pages;
    private final TextPageView pageView = new TextPageView();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(1);
    private List<HighlightMark> marks = List.of();

    public TextPagesView(List<Page> pages) {
        this.pages = pages;
        if (pages.size() == 1) {
            pageView.showLineNumbers();
        }
        showPage(1);
    }

    @Override
    public Node node() {
        return pageView.node();
    }

    @Override
    public ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }

    @Override
    public void goTo(int number) {
        showPage(Math.clamp(number, 1, pages.size()));
        pageView.reveal(0);
    }

    private void showPage(int number) {
        page.set(number);
        pageView.show(pages.get(number - 1).text());
        highlightPage();
    }

    @Override
    public void highlight(List<HighlightMark> newMarks) {
        marks = List.copyOf(newMarks);
        highlightPage();
    }

    private void highlightPage() {
        pageView.highlight(marks.stream().filter(mark -> mark.place().page() == page.get()).toList());
    }

    @Override
    public void reveal(Place place) {
        showPage(Math.clamp(place.page(), 1, pages.size()));
        pageView.reveal(place.start());
    }

    @Override
    public void scrollBy(double views) {
        pageView.scrollBy(views);
    }

    @Override
    public void focus() {
        pageView.focus();
    }

    @Override
    public void copy() {
        pageView.copy();
    }

    @Override
    public void close() {
        pageView.close();
    }
}
