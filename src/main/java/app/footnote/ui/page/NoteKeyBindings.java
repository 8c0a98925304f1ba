package app.footnote.ui.page;

import app.footnote.ui.page.pdf.Zoom;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** The keys of the note that is open, the wheel with Ctrl, and two fingers that spread. */
final class NoteKeyBindings {

    private static final double LINE = 0.1;

    private final NoteView view;
    private final PageToolbar bar;
    private final FindBar finding;

    NoteKeyBindings(NoteView view, PageToolbar bar, FindBar finding) {
        this.view = view;
        this.bar = bar;
        this.finding = finding;
    }

    void listen(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        node.addEventHandler(ZoomEvent.ZOOM, event -> view.zoomBy(event.getZoomFactor()));
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean done = event.isShortcutDown() ? shortcut(event.getCode()) : plain(event, typing);
        if (done) {
            event.consume();
        }
    }

    private boolean shortcut(KeyCode key) {
        switch (key) {
            case C -> view.copy();
            case F -> view.find();
            case G -> bar.askForPage();
            case T -> bar.toggleText();
            case PLUS, EQUALS, ADD -> view.zoomBy(Zoom.STEP);
            case MINUS, SUBTRACT -> view.zoomBy(1 / Zoom.STEP);
            case DIGIT0, NUMPAD0 -> view.fit();
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

    private boolean plain(KeyEvent event, boolean typing) {
        if (event.getCode() == KeyCode.F3) {
            finding.step(event.isShiftDown() ? -1 : 1);
            return true;
        }
        if (typing) {
            return false;
        }
        switch (event.getCode()) {
            case PAGE_DOWN -> view.scrollBy(0.9);
            case SPACE -> view.scrollBy(event.isShiftDown() ? -0.9 : 0.9);
            case PAGE_UP -> view.scrollBy(-0.9);
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

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            view.zoomBy(event.getDeltaY() > 0 ? Zoom.STEP : 1 / Zoom.STEP);
            event.consume();
        }
    }
}
