package app.footnote.ui.export;

import app.footnote.session.transcript.TranscriptFormat;

/** What a form is called, and what it is good for. */
record FormatWords(String name, String explanation) {

    static FormatWords of(TranscriptFormat format) {
        return switch (format) {
            case MARKDOWN ->
                new FormatWords("Markdown", "For your own notes, with footnotes as GitHub and Pandoc read them");
            case HTML -> new FormatWords("Web page", "One file that any browser opens, without a network");
            case PDF -> new FormatWords("PDF", "Laid out for paper");
            case TEXT -> new FormatWords("Plain text", "Questions, responses and sources, one below the other");
            case JSON -> new FormatWords("JSON", "All that is known of the session, for programs");
        };
    }
}
