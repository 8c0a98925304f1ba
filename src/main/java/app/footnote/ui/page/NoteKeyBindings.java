package app.footnote.ui.page;

import app.footnote.ui.page.pdf.Zoom;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** The keys, the mouse wheel with Ctrl, and the zoom gesture for the open note. */
final class NoteKeyBindings {

    /** How far the arrow keys scroll, as a share of the view. */
    private static final double LINE = 0.1;
    /** How far the page keys scroll, as a share of the view. */
    private static final double PAGE = 0.9;

    private final NoteView view;
    private final PageToolbar toolbar;
    private final FindBar findBar;

    NoteKeyBindings(NoteView view, PageToolbar toolbar, FindBar findBar) {
        this.view = view;
        this.toolbar = toolbar;
        this.findBar = findBar;
    }

    void install(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        node.addEventFilter(ScrollEvent.SCROLL, this::handleScroll);
        node.addEventHandler(ZoomEvent.ZOOM, event -> view.zoomBy(event.getZoomFactor()));
    }

    private void handleKey(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean handled = event.isShortcutDown() ? handleShortcut(event.getCode()) : handlePlainKey(event, typing);
        if (handled) {
            event.consume();
        }
    }

    private boolean handleShortcut(KeyCode key) {
        switch (key) {
            case C -> view.copy();
            case F -> view.find();
            case G -> toolbar.focusPageNumber();
            case T -> toolbar.toggleText();
            case PLUS, EQUALS, ADD -> view.zoomBy(Zoom.STEP);
            case MINUS, SUBTRACT -> view.zoomBy(1 / Zoom.STEP);
            case DIGIT0, NUMPAD0 -> view.toggleFit();
            case PAGE_DOWN -> view.turnBy(1);
            case PAGE_UP -> view.turnBy(-1);
            case HOME -> view.turnTo(1);
            case END -> view.turnTo(Integer.MAX_VALUE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean handlePlainKey(KeyEvent event, boolean typing) {
        if (event.getCode() == KeyCode.F3) {
            findBar.step(event.isShiftDown() ? -1 : 1);
            return true;
        }
        if (typing) {
            return false;
        }
        switch (event.getCode()) {
            case PAGE_DOWN -> view.scrollBy(PAGE);
            case SPACE -> view.scrollBy(event.isShiftDown() ? -PAGE : PAGE);
            case PAGE_UP -> view.scrollBy(-PAGE);
            case DOWN -> view.scrollBy(LINE);
            case UP -> view.scrollBy(-LINE);
            case RIGHT -> view.turnBy(1);
            case LEFT -> view.turnBy(-1);
            case HOME -> view.turnTo(1);
            case END -> view.turnTo(Integer.MAX_VALUE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void handleScroll(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            view.zoomBy(event.getDeltaY() > 0 ? Zoom.STEP : 1 / Zoom.STEP);
            event.consume();
        }
    }
}
