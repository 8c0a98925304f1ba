package app.footnote.answer.overview;

import java.util.List;

/**
 * A heading of an overview and what is quoted under it. Immutable.
 *
 * @param level the level of the heading, counted from 0
 * @param heading empty if the note has no headings
 * @param statements in reading order; empty if nothing under the heading can be quoted
 */
record OverviewPart(int level, String heading, int firstPage, int lastPage, List<KeyStatement> statements) {

    OverviewPart {
        statements = List.copyOf(statements);
    }
}
