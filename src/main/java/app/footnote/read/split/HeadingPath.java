package app.footnote.read.split;

import java.util.ArrayList;
import java.util.List;

/** The headings above the current position while a note is read from its start to its end. Not thread-safe. */
final class HeadingPath {

    private record OpenHeading(int level, String title) {
    }

    private final List<OpenHeading> open = new ArrayList<>();

    /** Begins a section, and ends all sections of the same and of deeper levels. */
    void enter(int level, String title) {
        open.removeIf(heading -> heading.level >= level);
        open.add(new OpenHeading(level, title));
    }

    void clear() {
        open.clear();
    }

    /** Outermost first. A heading that only repeats the one before it is left out. */
    List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (OpenHeading heading : open) {
            if (titles.isEmpty() || !titles.getLast().equalsIgnoreCase(heading.title)) {
                titles.add(heading.title);
            }
        }
        return List.copyOf(titles);
    }
}
