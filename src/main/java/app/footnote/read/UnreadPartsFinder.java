package app.footnote.read;

import app.footnote.model.Page;
import app.footnote.model.UnreadParts;
import app.footnote.read.format.ReadingIssues;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.List;
import java.util.function.Predicate;

/** Finds the parts of a file that were not read. */
final class UnreadPartsFinder {

    private UnreadPartsFinder() {
    }

    static UnreadParts of(StructuredNote note) {
        ReadingIssues issues = note.issues();
        return new UnreadParts(
                numbers(note, page -> !hasIssue(note, page) && !page.page().hasText()),
                numbers(note, page -> hasIssue(note, page) && page.blocks().isEmpty()),
                numbers(note, page -> hasIssue(note, page) && !page.blocks().isEmpty()),
                issues.truncated(),
                issues.attachments(),
                issues.guessedEncoding());
    }

    private static boolean hasIssue(StructuredNote note, StructuredPage page) {
        return note.issues().pages().containsKey(page.page().number());
    }

    private static List<Integer> numbers(StructuredNote note, Predicate<StructuredPage> condition) {
        return note.pages().stream().filter(condition).map(StructuredPage::page).map(Page::number).toList();
    }
}
