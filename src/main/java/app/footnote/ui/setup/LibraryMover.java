package app.footnote.ui.setup;

import app.footnote.library.move.MoveProgress;
import app.footnote.library.move.MoveResult;
import app.footnote.ui.common.BackgroundTasks;
import java.util.Optional;
import java.util.function.Consumer;

/** Moves the library while the window lets go of it. For the FX thread. */
public interface LibraryMover {

    /**
     * Begins to move the library; what goes wrong is told to the student.
     *
     * @param where the address of a Redis, or {@link app.footnote.library.move.LibraryPlaces#HERE}
     * @param progress is told in the background
     * @param ended is told on the FX thread what was moved; empty if it was stopped or went wrong
     * @return the way to stop it; the library stays where it was then
     */
    BackgroundTasks.TaskHandle move(String where, MoveProgress progress, Consumer<Optional<MoveResult>> ended);
}
