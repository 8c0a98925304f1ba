package app.footnote.answer.listing;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.passage.Statement;
import app.footnote.answer.quote.StatementRenderer;
import app.footnote.messages.Messages;
import app.footnote.model.session.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the entries of lists under their notes and headings, each with its footnote. Not thread-safe. */
final class ListWriter {

    private static final Messages TEXTS = Messages.of("answer");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final AnswerDraft draft;
    /** Several pages may have the same item. */
    private final Set<String> written = new HashSet<>();

    ListWriter(AnswerDraft draft) {
        this.draft = draft;
    }

    /**
     * @param entries at least one
     * @param read the number of pages that were looked at
     * @param pages the number of all pages in the scope
     * @param counts whether the number of items is wanted; written only if the entries are one list
     */
    void write(List<ListEntry> entries, long read, long pages, boolean counts) throws InterruptedException {
        if (counts && entries.stream().allMatch(entries.getFirst()::isContinuedBy)) {
            draft.write(TEXTS.text("list.count", entries.stream().mapToInt(entry -> entry.statements().size()).sum()));
        }
        String heading = "";
        for (ListEntry entry : entries) {
            String next = heading(entry);
            if (!next.equals(heading)) {
                draft.write((draft.isEmpty() ? "" : "\n\n") + next + "\n");
                heading = next;
            }
            write(entry);
        }
        draft.write("\n\n" + TEXTS.text("looked-at.pages", read, pages));
    }

    private static String heading(ListEntry entry) {
        FoundPassage passage = entry.passage();
        String heading = "**" + MarkdownText.fromPlain(entry.heading()) + "**";
        String name = MarkdownText.fromPlain(passage.note().name());
        String place = passage.note().pages() > 1
                ? TEXTS.text("uncovered.page", name, passage.pageNumber())
                : name;
        return heading + " · " + place;
    }

    private void write(ListEntry entry) throws InterruptedException {
        int start = draft.length();
        for (Statement statement : entry.statements()) {
            String words = StatementRenderer.words(entry.passage(), statement);
            if (statement.isProse() && WORD.matcher(words).find() && written.add(words)) {
                draft.write("\n- " + words);
            }
        }
        if (draft.length() == start) {
            draft.write("\n- " + MarkdownText.fromPlain(entry.heading()));
        }
        draft.cite(entry.passage().quote(entry.first(), entry.last()), Verdict.QUOTED);
    }
}
