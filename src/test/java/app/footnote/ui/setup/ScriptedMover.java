package app.footnote.ui.setup;

import app.footnote.library.move.MoveProgress;
import app.footnote.library.move.MoveResult;
import app.footnote.library.move.SilentMoveProgress;
import app.footnote.ui.common.BackgroundTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A mover that the test controls. */
final class ScriptedMover implements LibraryMover {

    final List<String> started = new ArrayList<>();
    MoveProgress progress = new SilentMoveProgress();
    Consumer<Optional<MoveResult>> ended = _ -> {
    };
    volatile boolean stopped;

    @Override
    public BackgroundTasks.TaskHandle move(String where, MoveProgress newProgress,
            Consumer<Optional<MoveResult>> onEnd) {
        started.add(where);
        progress = newProgress;
        ended = onEnd;
        return () -> stopped = true;
    }
}
