package app.footnote.settings;

import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the window when it was last closed, which the next start restores. Immutable.
 *
 * @param frame the window's position and size; null if it was never open
 * @param dividers the positions of the dividers between the panes, each from 0 to 1, from left to right; empty for the
 * default
 * @param scope the selected courses and notes
 * @param session the session that was shown; null if none was
 * @param page the page that was shown beside it; null if none was
 */
public record WindowState(
        @Nullable Frame frame,
        List<Double> dividers,
        Scope scope,
        @Nullable SessionId session,
        @Nullable OpenPage page) {

    /**
     * The window's position and size on the screen, in the screen's units.
     *
     * @param maximized whether the window was maximized; position and size are then those before it was maximized
     */
    public record Frame(double x, double y, double width, double height, boolean maximized) {
    }

    /**
     * A page that was shown.
     *
     * @param page the page's number, counted from 1
     */
    public record OpenPage(NoteId note, int page) {
    }

    public WindowState {
        dividers = List.copyOf(dividers);
    }

    static WindowState initial() {
        return new WindowState(null, List.of(), Scope.all(), null, null);
    }
}
