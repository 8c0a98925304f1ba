package app.footnote.settings;

import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the window was when it was last closed, so that it can be opened as it was left.
 *
 * @param frame where the window was; null if it was never open
 * @param dividers where the panes are divided, each from 0 to 1, from left to right; empty for the usual
 * @param scope what was ticked
 * @param session the conversation on view; null if there was none
 * @param page what was open beside it; null if nothing was
 */
public record WindowState(
        @Nullable Frame frame,
        List<Double> dividers,
        Scope scope,
        @Nullable SessionId session,
        @Nullable OpenPage page) {

    /**
     * Where the window was on the screen, in the screen's units.
     *
     * @param maximized whether it filled the screen; the rest is then how it was before that
     */
    public record Frame(double x, double y, double width, double height, boolean maximized) {
    }

    /** @param page counted from 1 */
    public record OpenPage(NoteId note, int page) {
    }

    public WindowState {
        dividers = List.copyOf(dividers);
    }

    static WindowState never() {
        return new WindowState(null, List.of(), Scope.all(), null, null);
    }
}
