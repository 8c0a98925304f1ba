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
 * Writes excerpts as an answer. Excerpts of one page stand together in the order of the page; the page with the best
 * excerpt comes first. Sentences form paragraphs, list items form lists, code and tables are blocks of their own. Each
 * excerpt has a footnote. Not thread-safe.
 */
final class QuoteComposer {

    private final AnswerDraft draft;
    private Statement.Kind previous = Statement.Kind.SENTENCE;
    private boolean empty = true;

    QuoteComposer(AnswerDraft draft) {
        this.draft = draft;
    }

    /** @param excerpts best first */
    void write(List<Excerpt> excerpts) throws InterruptedException {
        for (List<Excerpt> page : byPage(excerpts)) {
            page.sort(Comparator.comparingInt(QuoteComposer::start));
            boolean isNewPage = true;
            for (Excerpt excerpt : page) {
                write(excerpt, isNewPage);
                isNewPage = false;
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
     * Code, tables and formulas cannot contain the number of a footnote, so it follows the last prose before them.
     */
    private void write(Excerpt excerpt, boolean isNewPage) throws InterruptedException {
        List<Statement> statements = excerpt.statements();
        int cited = lastProse(statements);
        if (cited < 0 || (isNewPage && statements.getFirst().kind() == Statement.Kind.ITEM)) {
            writeHeading(excerpt);
        }
        if (cited < 0) {
            draft.cite(excerpt.quote(), Verdict.QUOTED);
        }
        boolean isFirst = isNewPage;
        for (int i = 0; i < statements.size(); i++) {
            writeStatement(excerpt.passage(), statements.get(i), isFirst);
            if (i == cited) {
                draft.cite(excerpt.quote(), Verdict.QUOTED);
            }
            isFirst = false;
        }
    }

    private static int lastProse(List<Statement> statements) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (statements.get(i).isProse()) {
                return i;
            }
        }
        return -1;
    }

    /** The heading names the topic of the lines of a slide or of a block of code. */
    private void writeHeading(Excerpt excerpt) throws InterruptedException {
        List<String> headings = excerpt.passage().headings().get(excerpt.first());
        String title = headings.isEmpty() ? excerpt.passage().note().name() : headings.getLast();
        draft.write((empty ? "" : "\n\n") + "**" + MarkdownText.fromPlain(title) + "**");
        previous = Statement.Kind.FORMULA;
        empty = false;
    }

    private void writeStatement(FoundPassage passage, Statement statement, boolean isNewPage)
            throws InterruptedException {
        String text = StatementRenderer.of(passage, statement);
        draft.write(separator(statement.kind(), isNewPage) + text);
        previous = statement.kind();
        empty = false;
    }

    private String separator(Statement.Kind kind, boolean isNewPage) {
        if (empty) {
            return "";
        }
        if (kind == Statement.Kind.SENTENCE && previous == Statement.Kind.SENTENCE && !isNewPage) {
            return " ";
        }
        return kind == Statement.Kind.ITEM && previous == Statement.Kind.ITEM && !isNewPage ? "\n" : "\n\n";
    }
}
