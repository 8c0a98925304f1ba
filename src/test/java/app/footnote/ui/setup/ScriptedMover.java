package app.footnote.ui.setup;

import app.footnote.library.move.MoveProgress;
import app.footnote.library.move.MoveResult;
import app.footnote.library.move.SilentMoveProgress;
import app.footnote.ui.common.BackgroundTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Moves when the test says so. */
final class ScriptedMover implements LibraryMover {

    final List<String> begun = new ArrayList<>();
    MoveProgress progress = new SilentMoveProgress();
    Consumer<Optional<MoveResult>> ended = _ -> {
    };
    volatile boolean stopped;

    @Override
    public BackgroundTasks.TaskHandle move(String where, MoveProgress told, Consumer<Optional<MoveResult>> then) {
        begun.add(where);
        progress = told;
        ended = then;
        return () -> stopped = true;
    }
}
