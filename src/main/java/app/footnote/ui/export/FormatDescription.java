package app.footnote.ui.export;

import app.footnote.messages.Messages;
import app.footnote.session.transcript.TranscriptFormat;

/** The name of a format and what it is good for. Immutable. */
record FormatDescription(String name, String explanation) {

    private static final Messages TEXTS = Messages.of("ui-export");

    static FormatDescription of(TranscriptFormat format) {
        return new FormatDescription(TEXTS.text("format.name", format), TEXTS.text("format.explanation", format));
    }
}
