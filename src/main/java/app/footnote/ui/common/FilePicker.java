package app.footnote.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets the student choose files. Results are empty if nothing was chosen. For the FX thread. */
public interface FilePicker {

    /**
     * Several files to read.
     *
     * @param kind the name of the file type, for the dialog
     * @param endings the extensions of the files that can be chosen, without dots
     */
    List<Path> files(String title, String kind, List<String> endings);

    /** A folder to read. */
    Optional<Path> folder(String title);

    /** A file to write. If it exists, the student has agreed to replace it. */
    Optional<Path> target(String title, Path suggestion);
}
