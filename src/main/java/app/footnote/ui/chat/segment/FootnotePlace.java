package app.footnote.ui.chat.segment;

import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.session.Source;

/** Puts the place of a footnote into words. */
final class FootnotePlace {

    private static final Messages TEXTS = Messages.of("ui-chat");

    private FootnotePlace() {
    }

    /** The note with its page, or with the innermost heading if the note has no pages. */
    static String withNote(String noteName, Source source) {
        String place = of(source);
        return place.isEmpty() ? noteName : TEXTS.text("footnote.place", noteName, place);
    }

    /** The page, or the innermost heading if the note has no pages; empty if it has no headings either. */
    static String of(Source source) {
        if (source.hasPages()) {
            return TEXTS.text("footnote.page", PageWording.number(source));
        }
        return source.headings().isEmpty() ? "" : source.headings().getLast();
    }
}
