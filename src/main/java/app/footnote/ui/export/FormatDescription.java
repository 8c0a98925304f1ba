package app.footnote.ui.export;

import app.footnote.session.transcript.TranscriptFormat;

/** What a form is called, and what it is good for. */
record FormatDescription(String name, String explanation) {

    static FormatDescription of(TranscriptFormat format) {
        return switch (format) {
            case MARKDOWN ->
                    new FormatDescription("Markdown",
                            "For your own notes, with footnotes as GitHub and Pandoc read them");
            case HTML -> new FormatDescription("Web page", "One file that any browser opens, without a network");
            case PDF -> new FormatDescription("PDF", "Laid out for paper");
            case TEXT -> new FormatDescription("Plain text", "Questions, responses and sources, one below the other");
            case JSON -> new FormatDescription("JSON", "All that is known of the session, for programs");
        };
    }
}
