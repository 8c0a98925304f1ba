package app.footnote.ui.page;

import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.page.markdown.MarkdownView;
import app.footnote.ui.page.open.OpenNote;
import app.footnote.ui.page.pdf.PageImageCache;
import app.footnote.ui.page.pdf.PageStrip;
import app.footnote.ui.page.pdf.Zoom;
import app.footnote.ui.page.view.PageView;
import app.footnote.ui.page.view.TextPagesView;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A note that is open, with what shows it. For the FX thread. */
final class ReadingSession implements AutoCloseable {

    /** 32 MB: some forty pages as wide as the pane. */
    private static final long MOST_PIXELS = 8_000_000;

    private final OpenNote note;
    private final PageView view;
    private @Nullable TextPagesView text;

    ReadingSession(OpenNote note, BackgroundTasks background, ObservableValue<Zoom> zoom) {
        this.note = note;
        this.view = view(note, background, zoom);
    }

    private static PageView view(OpenNote note, BackgroundTasks background, ObservableValue<Zoom> zoom) {
        return switch (note.look()) {
            case OpenNote.Look.Pictures look -> new PageStrip(
                    note.pages(), new PageImageCache(look.pdf(), background, MOST_PIXELS), zoom);
            case OpenNote.Look.Blocks look -> new MarkdownView(look.blocks());
            case OpenNote.Look.Plain _ -> new TextPagesView(note.pages());
        };
    }

    OpenNote note() {
        return note;
    }

    /** The note as it looks, as far as that can be shown. */
    PageView view() {
        return view;
    }

    /** Whether the note is shown as more than its text. */
    boolean hasLook() {
        return !(view instanceof TextPagesView);
    }

    /** The note's text, to be shown beside its look. */
    TextPagesView text() {
        if (text == null) {
            text = new TextPagesView(note.pages());
        }
        return text;
    }

    boolean shows(OpenNote other) {
        return note.note().id().equals(other.note().id())
                && note.note().contentHash().equals(other.note().contentHash())
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
