package app.footnote.answer.passage;

import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Collects the statements of a passage in reading order. Not thread-safe. */
final class StatementList {

    private final String text;
    private final List<Statement> statements = new ArrayList<>();
    private int block;

    StatementList(String text) {
        this.text = text;
    }

    /** Starts the next block. */
    void nextBlock() {
        block++;
    }

    /** Adds {@code [start, end)} without surrounding white space, unless it is blank. */
    void add(Statement.Kind kind, int start, int end) {
        Range words = new Range(start, end).trimmed(text);
        if (words.length() > 0) {
            statements.add(new Statement(kind, words.start(), words.end(), block));
        }
    }

    /** Adds each sentence of {@code [start, end)}. */
    void addSentences(int start, int end) {
        for (Range sentence : Sentences.of(text.substring(start, end))) {
            add(Statement.Kind.SENTENCE, start + sentence.start(), start + sentence.end());
        }
    }

    List<Statement> all() {
        return List.copyOf(statements);
    }
}
