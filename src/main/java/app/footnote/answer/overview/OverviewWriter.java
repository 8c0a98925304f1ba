package app.footnote.answer.overview;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.passage.Statement;
import app.footnote.answer.quote.StatementRenderer;
import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.PageLabels;
import app.footnote.model.session.Verdict;
import java.util.List;

/** Writes an overview as headings with lists of quoted statements, each with its footnote. Not thread-safe. */
final class OverviewWriter {

    private static final Messages TEXTS = Messages.of("answer");

    private final AnswerDraft draft;

    OverviewWriter(AnswerDraft draft) {
        this.draft = draft;
    }

    /**
     * @param passages all passages of the note or the section
     * @param isSection whether the overview is about a section of the note
     */
    void write(List<OverviewPart> parts, List<FoundPassage> passages, boolean isSection) throws InterruptedException {
        FoundPassage first = passages.getFirst();
        draft.write(TEXTS.text("overview.of", name(first)));
        for (OverviewPart part : parts) {
            draft.write("\n" + heading(part, first.note()));
            for (KeyStatement statement : part.statements()) {
                write(statement);
            }
        }
        draft.write("\n\n" + lookedAt(passages, isSection));
    }

    private static String name(FoundPassage passage) {
        return "**" + MarkdownText.fromPlain(passage.note().name()) + "**";
    }

    private static String heading(OverviewPart part, NoteLookup.Details note) {
        String mark = part.level() == 0 ? "**" : "*";
        String heading = part.heading().isEmpty() ? "" : mark + MarkdownText.fromPlain(part.heading()) + mark;
        String pages = note.pages() > 1 ? pages(part, note.labels()) : "";
        String separator = heading.isEmpty() || pages.isEmpty() ? "" : " · ";
        return heading.isEmpty() && pages.isEmpty()
                ? ""
                : "\n" + heading + separator + pages + (part.statements().isEmpty() ? "" : "\n");
    }

    private static String pages(OverviewPart part, PageLabels labels) {
        String numbers = MarkdownText.fromPlain(PageWording.numbers(part.firstPage(), part.lastPage(), labels));
        return TEXTS.text(part.firstPage() == part.lastPage() ? "overview.page" : "overview.pages", numbers);
    }

    private void write(KeyStatement statement) throws InterruptedException {
        FoundPassage passage = statement.passage();
        List<Statement> statements = statement.statements();
        draft.write("\n- " + words(passage, statements.getFirst()));
        for (Statement item : statements.subList(1, statements.size())) {
            draft.write("\n  - " + words(passage, item));
        }
        draft.cite(passage.quote(statement.first(), statement.last()), Verdict.QUOTED);
    }

    private static String words(FoundPassage passage, Statement statement) {
        return StatementRenderer.words(passage, statement);
    }

    private static String lookedAt(List<FoundPassage> passages, boolean isSection) {
        int pages = passages.getFirst().note().pages();
        long read = passages.stream().map(passage -> passage.passage().place().page()).distinct().count();
        if (isSection) {
            return TEXTS.text("looked-at.section", read);
        }
        return pages > 1 ? TEXTS.text("looked-at.pages", read, pages) : TEXTS.text("looked-at.note");
    }
}
