package app.footnote.answer.overview;

import java.util.List;

/**
 * A heading of an overview and what is quoted under it. Immutable.
 *
 * @param heading empty if the note has no headings
 * @param statements in reading order, at least one
 */
record OverviewPart(String heading, int firstPage, int lastPage, List<KeyStatement> statements) {

    OverviewPart {
        statements = List.copyOf(statements);
    }
}
