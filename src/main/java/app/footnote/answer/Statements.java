package app.footnote.answer;

import app.footnote.model.NoteKind;
import java.util.List;

/** Finds what can be quoted on its own in a passage: its sentences, list items, tables, code blocks and formulas. */
final class Statements {

    private Statements() {
    }

    /** The statements of a passage's text in reading order, not overlapping. Headings are none. */
    static List<Statement> of(String text, NoteKind kind) {
        return switch (kind) {
            case MARKDOWN -> MarkdownStatements.of(text);
            case PDF, TEXT -> PlainStatements.of(text);
        };
    }
}
