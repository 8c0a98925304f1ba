package app.footnote.read.split;

import java.util.ArrayList;
import java.util.List;

/** The titles that the text being walked through stands under. */
final class HeadingPath {

    private record Heading(int level, String title) {
    }

    private final List<Heading> open = new ArrayList<>();

    /** A title begins a section, and ends all sections of its own level and below. */
    void enter(int level, String title) {
        open.removeIf(heading -> heading.level >= level);
        open.add(new Heading(level, title));
    }

    void clear() {
        open.clear();
    }

    /** Outermost first; a title that only repeats the one before it is named once. */
    List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (Heading heading : open) {
            if (titles.isEmpty() || !titles.getLast().equalsIgnoreCase(heading.title)) {
                titles.add(heading.title);
            }
        }
        return List.copyOf(titles);
    }
}
