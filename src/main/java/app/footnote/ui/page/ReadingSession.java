package app.footnote.ui.page;

import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.page.markdown.MarkdownView;
import app.footnote.ui.page.open.OpenNote;
import app.footnote.ui.page.pdf.PageStrip;
import app.footnote.ui.page.pdf.Zoom;
import app.footnote.ui.page.view.PageView;
import app.footnote.ui.page.view.TextPagesView;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** An open note and the views that show it. For the FX thread. */
final class ReadingSession implements AutoCloseable {

    private final OpenNote note;
    private final PageView view;
    private @Nullable TextPagesView text;

    ReadingSession(OpenNote note, BackgroundTasks background, ObservableValue<Zoom> zoom) {
        this.note = note;
        this.view = switch (note.content()) {
            case OpenNote.Content.PdfPages pdf -> new PageStrip(
                    note.pages(), note.note().labels(), pdf.renderer(), background, zoom);
            case OpenNote.Content.Markdown markdown -> new MarkdownView(markdown.document());
            case OpenNote.Content.PlainText _ -> new TextPagesView(note.pages());
        };
    }

    OpenNote note() {
        return note;
    }

    /** The note as it looks, or as text if it has no other look. */
    PageView view() {
        return view;
    }

    /** Whether the note is shown as more than its text. */
    boolean hasFormattedView() {
        return !(view instanceof TextPagesView);
    }

    /** The text of the note, to be shown beside its formatted view. */
    TextPagesView text() {
        if (text == null) {
            text = new TextPagesView(note.pages());
        }
        return text;
    }

    /** Whether this session shows the same version of a note, with the same remark. */
    boolean shows(OpenNote other) {
        return note.note().id().equals(other.note().id())
                && note.note().contentHash().equals(other.note().contentHash())
                && note.note().labels().equals(other.note().labels())
                && note.remark().equals(other.remark());
    }

    @Override
    public void close() {
        view.close();
        if (text != null) {
            text.close();
        }
    }
}
