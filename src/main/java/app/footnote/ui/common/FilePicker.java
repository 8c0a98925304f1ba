package app.footnote.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the student for files; the answer is empty if none was chosen. For the FX thread. */
public interface FilePicker {

    /** @param endings of the files that can be chosen, without dots */
    List<Path> files(String title, String kind, List<String> endings);

    Optional<Path> folder(String title);

    /** Where to write a file, which may be there already: the student has agreed to replace it then. */
    Optional<Path> target(String title, Path suggestion);
}
