package app.footnote.answer.comparison;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.quote.StatementCandidate;
import app.footnote.answer.quote.StatementRenderer;
import app.footnote.messages.Messages;
import app.footnote.model.session.Verdict;
import java.util.List;

/** Writes a comparison as a table or as lists under the names of the sides. Not thread-safe. */
final class ComparisonWriter {

    private static final Messages TEXTS = Messages.of("answer");
    /** About two lines of a cell. */
    private static final int LONGEST_CELL = 90;

    private final AnswerDraft draft;

    ComparisonWriter(AnswerDraft draft) {
        this.draft = draft;
    }

    /**
     * @param shared statements about several sides
     * @param asTable whether the request asks for a table
     */
    void write(List<StatementCandidate> shared, List<SideStatements> sides, boolean asTable)
            throws InterruptedException {
        for (StatementCandidate statement : shared) {
            draft.write(draft.isEmpty() ? "" : "\n\n");
            write(statement, false);
        }
        draft.write(draft.isEmpty() ? "" : "\n\n");
        if (asTable || isShort(sides)) {
            writeTable(sides);
        } else {
            writeLists(sides);
        }
        draft.write("\n\n" + summary(sides));
    }

    private static boolean isShort(List<SideStatements> sides) {
        return sides.stream().allMatch(SideStatements::isInNotes) && sides.stream()
                .flatMap(side -> side.statements().stream())
                .allMatch(statement -> statement.plain().length() <= LONGEST_CELL);
    }

    private void writeTable(List<SideStatements> sides) throws InterruptedException {
        draft.write("| " + String.join(" | ", sides.stream().map(ComparisonWriter::cellName).toList()) + " |\n");
        draft.write("|" + " --- |".repeat(sides.size()));
        int rows = sides.stream().mapToInt(side -> Math.max(1, side.statements().size())).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            draft.write("\n|");
            for (SideStatements side : sides) {
                draft.write(" ");
                writeCell(side, row);
                draft.write(" |");
            }
        }
    }

    private static String cellName(SideStatements side) {
        return MarkdownText.fromPlain(side.name()).replace("|", "\\|");
    }

    private void writeCell(SideStatements side, int row) throws InterruptedException {
        if (row < side.statements().size()) {
            write(side.statements().get(row), true);
        } else if (row == 0) {
            draft.write(TEXTS.text("comparison.missing"));
        }
    }

    private void writeLists(List<SideStatements> sides) throws InterruptedException {
        boolean first = true;
        for (SideStatements side : sides) {
            draft.write((first ? "" : "\n\n") + "**" + MarkdownText.fromPlain(side.name()) + "**\n");
            if (!side.isInNotes()) {
                draft.write("\n- " + TEXTS.text("comparison.missing"));
            }
            for (StatementCandidate statement : side.statements()) {
                draft.write("\n- ");
                write(statement, false);
            }
            first = false;
        }
    }

    private void write(StatementCandidate statement, boolean inCell) throws InterruptedException {
        String words = StatementRenderer.words(statement.passage(), statement.statement());
        draft.write(inCell ? words.replace("|", "\\|") : words);
        draft.cite(statement.passage().quote(statement.number(), statement.number()), Verdict.QUOTED);
    }

    private static String summary(List<SideStatements> sides) {
        List<String> found = sides.stream().filter(SideStatements::isInNotes).map(SideStatements::name).toList();
        return found.size() == sides.size()
                ? TEXTS.text("comparison.complete", sides.size())
                : TEXTS.text("comparison.incomplete", MarkdownText.fromPlain(String.join(", ", found)), found.size());
    }
}
