package app.footnote.answer.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An outline with the quotable statements of its sections. Not thread-safe. */
final class ScoredOutline {

    private final NoteOutline outline;
    private final Map<OutlineSection, List<KeyStatement>> statements = new HashMap<>();

    ScoredOutline(NoteOutline outline) {
        this.outline = outline;
    }

    List<OutlineSection> sections() {
        return outline.sections();
    }

    /** The number of headings of a level, counted from 0. */
    int headings(int level) {
        return outline.headings(level);
    }

    /** The quotable statements of a section, best first. */
    List<KeyStatement> statements(OutlineSection section) {
        return statements.computeIfAbsent(section, KeyStatementScorer::of);
    }
}
