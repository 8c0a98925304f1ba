package app.footnote.session.transcript;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.session.markdown.CharacterFilter;

/**
 * Writes plain text: for each turn {@code Question: ...}, {@code Response:}, the answer in Markdown, its sources, and a
 * line of 50 {@code =}. These labels are part of the format. Not thread-safe.
 */
final class TextTranscript {

    private static final String END_OF_TURN = "=".repeat(50);

    private final TranscriptText texts;
    private final StringBuilder text = new StringBuilder();

    private TextTranscript(TranscriptText texts) {
        this.texts = texts;
    }

    static String of(Session session, TranscriptText texts) {
        TextTranscript transcript = new TextTranscript(texts);
        session.turns().forEach(transcript::write);
        return transcript.text.toString();
    }

    private void write(Turn turn) {
        Answer answer = turn.answer();
        line("Question: " + body(turn.question()));
        line("Response:");
        line(body(answer.markdown()));
        line("");
        TranscriptText.remarks(answer).forEach(remark -> line(body(remark)));
        writeSources(answer);
        writeSupport(answer);
        line(texts.provenance(turn));
        line(END_OF_TURN);
    }

    private void writeSources(Answer answer) {
        line(answer.footnotes().isEmpty() ? TranscriptText.noSources() : TranscriptText.sources());
        for (Footnote footnote : answer.footnotes()) {
            line("[%d] %s".formatted(footnote.number(),
                    quoted(footnote.quote(), TranscriptText.verdict(footnote.verdict()))));
        }
        if (!answer.alsoLookedAt().isEmpty()) {
            line(TranscriptText.alsoLookedAt());
            answer.alsoLookedAt().forEach(quote -> line("- " + quoted(quote, TranscriptText.notCited())));
        }
    }

    private String quoted(Quote quote, String standing) {
        return "%s%s: \"%s\"".formatted(
                texts.place(quote.source()), TranscriptText.inParentheses(standing),
                TranscriptText.words(quote));
    }

    private void writeSupport(Answer answer) {
        TranscriptText.support(answer).forEach(this::line);
        for (SentenceCheck check : TranscriptText.doubtful(answer)) {
            line("- %s: %s%s".formatted(
                    TranscriptText.verdict(check.verdict()), TranscriptText.sentence(answer, check),
                    nearest(answer, check)));
        }
    }

    private String nearest(Answer answer, SentenceCheck check) {
        return NearestQuotes.to(check, answer)
                .map(
                        nearest -> nearest.footnote().isPresent()
                                ? " (%s: [%d])".formatted(TranscriptText.nearest(), nearest.footnote().getAsInt())
                                : "\n  " + quoted(nearest.quote(), TranscriptText.nearest()))
                .orElse("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Text of several lines, in which a line that looks like the end of a turn is indented. */
    private static String body(String text) {
        return CharacterFilter.xml(text).strip().replaceAll("(?m)^(={50})$", " $1");
    }
}
