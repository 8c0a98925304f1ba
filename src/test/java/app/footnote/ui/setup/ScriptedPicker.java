package app.footnote.ui.setup;

import app.footnote.ui.common.FilePicker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Returns one folder in place of the system's dialog. Not thread-safe. */
final class ScriptedPicker implements FilePicker {

    private @Nullable Path folder;
    private int asked;

    void willChoose(Path next) {
        folder = next;
    }

    /** How often a folder was asked for. */
    int asked() {
        return asked;
    }

    @Override
    public Optional<Path> folder(String title) {
        asked++;
        return Optional.ofNullable(folder);
    }

    @Override
    public List<Path> files(String title, String kind, List<String> endings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Path> target(String title, Path suggestion) {
        throw new UnsupportedOperationException();
    }
}
