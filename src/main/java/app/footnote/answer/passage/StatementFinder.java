package app.footnote.answer.passage;

import app.footnote.model.NoteKind;
import app.footnote.model.Passage;
import java.util.List;

/** Finds what can be quoted on its own in a passage: its sentences, list items, tables, code blocks and formulas. */
final class StatementFinder {

    private StatementFinder() {
    }

    /** The statements of a passage of such a note in reading order, not overlapping. Headings are none. */
    static List<Statement> of(Passage passage, NoteKind kind) {
        return switch (kind) {
            case MARKDOWN -> MarkdownStatements.of(passage.text());
            case PDF -> PlainStatements.ofPdf(passage);
            case TEXT -> PlainStatements.ofText(passage);
        };
    }
}
