package app.footnote.ui.setup;

import app.footnote.library.move.MoveProgress;
import app.footnote.library.move.MoveResult;
import app.footnote.ui.common.BackgroundTasks;
import java.util.Optional;
import java.util.function.Consumer;

/** Moves the library, which the window does not use meanwhile. For the FX thread. */
public interface LibraryMover {

    /**
     * Starts moving the library. Failures are shown to the student.
     *
     * @param where the address of a Redis, or {@link app.footnote.library.move.LibraryPlaces#HERE}
     * @param progress is called on a background thread
     * @param onEnd receives the result on the FX thread; empty if the move was cancelled or failed
     * @return cancels the move; the library then stays where it is
     */
    BackgroundTasks.TaskHandle move(String where, MoveProgress progress, Consumer<Optional<MoveResult>> onEnd);
}
