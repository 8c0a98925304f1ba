package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.passage.Statement;
import app.footnote.model.Passage;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes excerpts as an answer: those of one page together and in the page's order, the page with the best one first.
 * Sentences run on, list items stay a list, code and tables stand for themselves; each excerpt has its footnote.
 */
final class QuoteComposer {

    private final AnswerDraft draft;
    private Statement.Kind before = Statement.Kind.SENTENCE;
    private boolean empty = true;

    QuoteComposer(AnswerDraft draft) {
        this.draft = draft;
    }

    /** Writes the excerpts, which are given best first. */
    void write(List<Excerpt> excerpts) throws InterruptedException {
        for (List<Excerpt> page : byPage(excerpts)) {
            page.sort(Comparator.comparingInt(QuoteComposer::start));
            boolean fresh = true;
            for (Excerpt excerpt : page) {
                write(excerpt, fresh);
                fresh = false;
            }
        }
    }

    private static List<List<Excerpt>> byPage(List<Excerpt> excerpts) {
        Map<List<Object>, List<Excerpt>> pages = new LinkedHashMap<>();
        for (Excerpt excerpt : excerpts) {
            Passage passage = excerpt.passage().passage();
            pages.computeIfAbsent(List.of(passage.note(), passage.place().page()), _ -> new ArrayList<>())
                    .add(excerpt);
        }
        return List.copyOf(pages.values());
    }

    private static int start(Excerpt excerpt) {
        return excerpt.quote().source().place().start();
    }

    /**
     * Numbers cannot stand in code, tables and formulas, so the footnote stands behind the last words before them.
     */
    private void write(Excerpt excerpt, boolean freshPage) throws InterruptedException {
        List<Statement> statements = excerpt.statements();
        int cited = lastInWords(statements);
        if (cited < 0 || (freshPage && statements.getFirst().kind() == Statement.Kind.ITEM)) {
            label(excerpt);
        }
        if (cited < 0) {
            draft.cite(excerpt.quote(), Verdict.SUPPORTED);
        }
        boolean fresh = freshPage;
        for (int i = 0; i < statements.size(); i++) {
            statement(excerpt.passage(), statements.get(i), fresh);
            if (i == cited) {
                draft.cite(excerpt.quote(), Verdict.SUPPORTED);
            }
            fresh = false;
        }
    }

    private static int lastInWords(List<Statement> statements) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (statements.get(i).isWords()) {
                return i;
            }
        }
        return -1;
    }

    /** What the lines of a slide, or a block of code, are about stands in their heading. */
    private void label(Excerpt excerpt) throws InterruptedException {
        List<String> headings = excerpt.passage().passage().headings();
        String title = headings.isEmpty() ? excerpt.passage().note().name() : headings.getLast();
        draft.write((empty ? "" : "\n\n") + "**" + MarkdownText.fromPlain(title) + "**");
        before = Statement.Kind.FORMULA;
        empty = false;
    }

    private void statement(FoundPassage passage, Statement statement, boolean freshPage)
            throws InterruptedException {
        String text = StatementRenderer.of(passage, statement);
        draft.write(space(statement.kind(), freshPage) + text);
        before = statement.kind();
        empty = false;
    }

    private String space(Statement.Kind kind, boolean freshPage) {
        if (empty) {
            return "";
        }
        if (kind == Statement.Kind.SENTENCE && before == Statement.Kind.SENTENCE && !freshPage) {
            return " ";
        }
        return kind == Statement.Kind.ITEM && before == Statement.Kind.ITEM && !freshPage ? "\n" : "\n\n";
    }
}
