package app.footnote.answer.passage;

import app.footnote.model.NoteKind;
import app.footnote.model.Passage;
import java.util.List;

/** Finds the statements of a passage: its sentences, list items, tables, code blocks and formulas. */
final class StatementFinder {

    private StatementFinder() {
    }

    /** The statements in reading order, not overlapping. Headings are not statements. */
    static List<Statement> of(Passage passage, NoteKind kind) {
        return switch (kind) {
            case MARKDOWN -> MarkdownStatements.of(passage.text());
            case PDF -> PlainStatements.ofPdf(passage);
            case TEXT -> PlainStatements.ofText(passage);
        };
    }
}
