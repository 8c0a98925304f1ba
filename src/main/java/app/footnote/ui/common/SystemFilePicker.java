package app.footnote.ui.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lets the student choose files in the dialogs of the operating system. */
public final class SystemFilePicker implements FilePicker {

    private final Window owner;
    private @Nullable Path lastFolder;

    public SystemFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> files(String title, String kind, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(initialFolder());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind, endings.stream().map(ending -> "*." + ending).toList()));
        List<File> files = chooser.showOpenMultipleDialog(owner);
        List<Path> paths = files == null ? List.of() : files.stream().map(File::toPath).toList();
        paths.stream().findFirst().ifPresent(path -> lastFolder = path.getParent());
        return paths;
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(initialFolder());
        Optional<Path> folder = Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        folder.ifPresent(path -> lastFolder = path.getParent());
        return folder;
    }

    @Override
    public Optional<Path> target(String title, Path suggestion) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        Path folder = suggestion.getParent();
        chooser.setInitialDirectory(folder != null && Files.isDirectory(folder) ? folder.toFile() : initialFolder());
        chooser.setInitialFileName(suggestion.getFileName().toString());
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /** The folder that was used last, if it still exists; the dialog would fail otherwise. */
    private @Nullable File initialFolder() {
        return lastFolder != null && Files.isDirectory(lastFolder) ? lastFolder.toFile() : null;
    }
}
