package app.footnote.ui.page;

import app.footnote.model.NoteKind;
import app.footnote.model.Source;
import app.footnote.read.NoteReader;

/** Says where in its note a quote stands, as a student would. */
final class Whereabouts {

    private Whereabouts() {
    }

    /** "page 12"; for a note without pages the innermost heading, if there is one. */
    static String of(Source source) {
        boolean paged = NoteReader.kindOf(source.file()).filter(NoteKind.PDF::equals).isPresent();
        if (paged || source.pages() > 1) {
            return "page " + source.place().page();
        }
        return source.headings().isEmpty() ? "text" : source.headings().getLast();
    }
}
