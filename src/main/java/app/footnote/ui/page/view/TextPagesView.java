package app.footnote.ui.page.view;

import app.footnote.model.Page;
import app.footnote.model.Place;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;

/** The text that was read of a note, one page at a time. For the FX thread. */
public final class TextPagesView implements PageView {

    private final List<Page> pages;
    private final TextPageView sheet = new TextPageView();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(1);
    private List<HighlightMark> marks = List.of();

    public TextPagesView(List<Page> pages) {
        this.pages = pages;
        if (pages.size() == 1) {
            sheet.numberLines();
        }
        turnTo(1);
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }

    @Override
    public void goTo(int number) {
        turnTo(Math.clamp(number, 1, pages.size()));
        sheet.reveal(0);
    }

    private void turnTo(int number) {
        page.set(number);
        sheet.show(pages.get(number - 1).text());
        paint();
    }

    @Override
    public void mark(List<HighlightMark> newMarks) {
        marks = List.copyOf(newMarks);
        paint();
    }

    private void paint() {
        sheet.mark(marks.stream().filter(mark -> mark.place().page() == page.get()).toList());
    }

    @Override
    public void reveal(Place place) {
        turnTo(Math.clamp(place.page(), 1, pages.size()));
        sheet.reveal(place.start());
    }

    @Override
    public void scrollBy(double windows) {
        sheet.scrollBy(windows);
    }

    @Override
    public void focus() {
        sheet.focus();
    }

    @Override
    public void copy() {
        sheet.copy();
    }

    @Override
    public void close() {
        sheet.close();
    }
}
