package app.footnote.session.transcript;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.model.text.Range;
import app.footnote.session.markdown.AnswerMarkdown;
import app.footnote.session.markdown.AnswerMarkdownRenderer;
import app.footnote.session.markdown.FormulaFinder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Writes Markdown with footnotes in the syntax of GitHub and Pandoc; {@code [^2-1]} is the first footnote of the second
 * turn. Answers are rendered from their parsed trees, so that unclosed markup in one does not affect the text after it.
 * Not thread-safe.
 */
final class MarkdownTranscript {

    private static final MarkdownRenderer PLAIN = MarkdownRenderer.builder().build();

    private final TranscriptText texts;
    private final StringBuilder text = new StringBuilder();

    private MarkdownTranscript(TranscriptText texts) {
        this.texts = texts;
    }

    static String of(Session session, TranscriptText texts) {
        MarkdownTranscript transcript = new MarkdownTranscript(texts);
        transcript.block("# " + escaped(session.title()));
        transcript.block("*" + transcript.texts.introduction(session) + "*");
        for (int i = 0; i < session.turns().size(); i++) {
            transcript.write(session.turns().get(i), (i + 1) + "-");
        }
        return transcript.text.toString().stripTrailing() + "\n";
    }

    /** An answer with its footnotes, named {@code [^1]} and so on. */
    static String of(Answer answer, TranscriptText texts) {
        MarkdownTranscript transcript = new MarkdownTranscript(texts);
        transcript.block(answerOf(answer, ""));
        answer.footnotes().forEach(footnote -> transcript.block(transcript.definition(footnote, "")));
        return transcript.text.toString().stripTrailing() + "\n";
    }

    private void write(Turn turn, String prefix) {
        Answer answer = turn.answer();
        block("## " + escaped(turn.question()));
        block(answerOf(answer, prefix));
        TranscriptText.remarks(answer).forEach(remark -> block("> " + escaped(remark)));
        writeSupport(answer, prefix);
        writeSources(answer, prefix);
        block("*" + escaped(texts.provenance(turn)) + "*");
        answer.footnotes().forEach(footnote -> block(definition(footnote, prefix)));
    }

    private static String answerOf(Answer answer, String prefix) {
        MarkdownNodeRendererFactory renderers = new MarkdownNodeRendererFactory() {
            @Override
            public AnswerMarkdownRenderer create(MarkdownNodeRendererContext context) {
                return new AnswerMarkdownRenderer(context, prefix);
            }

            @Override
            public Set<Character> getSpecialCharacters() {
                return Set.of();
            }
        };
        return MarkdownRenderer.builder()
                .extensions(AnswerMarkdown.EXTENSIONS)
                .nodeRendererFactory(renderers)
                .build()
                .render(AnswerMarkdown.parse(answer));
    }

    private void writeSupport(Answer answer, String prefix) {
        String list = TranscriptText.doubtful(answer)
                .stream()
                .map(check -> doubt(answer, check) + nearest(answer, check, prefix))
                .collect(Collectors.joining("\n"));
        TranscriptText.support(answer).forEach(this::block);
        block(list);
    }

    private static String doubt(Answer answer, SentenceCheck check) {
        String sentence = TranscriptText.sentence(answer, check);
        return "- *%s:* %s".formatted(TranscriptText.verdict(check.verdict()),
                escaped(sentence, FormulaFinder.in(sentence)));
    }

    private String nearest(Answer answer, SentenceCheck check, String prefix) {
        return NearestQuotes.to(check, answer)
                .map(
                        nearest -> nearest.footnote().isPresent()
                                ? " (%s: [^%s%d])"
                                        .formatted(TranscriptText.nearest(), prefix, nearest.footnote().getAsInt())
                                : " " + quoted(nearest.quote(), TranscriptText.nearest()))
                .orElse("");
    }

    private void writeSources(Answer answer, String prefix) {
        if (!answer.footnotes().isEmpty()) {
            block(TranscriptText.sources() + " " + answer.footnotes()
                    .stream()
                    .map(footnote -> "[^%s%d]".formatted(prefix, footnote.number()))
                    .collect(Collectors.joining(" ")));
        }
        if (!answer.alsoLookedAt().isEmpty()) {
            block(TranscriptText.alsoLookedAt());
            List<String> items = answer.alsoLookedAt()
                    .stream()
                    .map(quote -> "- " + quoted(quote, TranscriptText.notCited()))
                    .toList();
            block(String.join("\n", items));
        }
    }

    private String definition(Footnote footnote, String prefix) {
        String quoted = quoted(footnote.quote(), TranscriptText.verdict(footnote.verdict()));
        return "[^%s%d]: %s".formatted(prefix, footnote.number(), quoted);
    }

    private String quoted(Quote quote, String standing) {
        String place = texts.place(quote.source());
        String words = TranscriptText.words(quote);
        return "**%s**%s: “%s”".formatted(
                escaped(place, TranscriptText.formulas(quote.source(), place)), TranscriptText.inParentheses(standing),
                escaped(words, TranscriptText.formulas(quote, words)));
    }

    private void block(String block) {
        if (!block.isBlank()) {
            text.append(block.stripTrailing()).append("\n\n");
        }
    }

    /** Text on one line, escaped for Markdown. */
    private static String escaped(String text) {
        return escaped(TranscriptText.line(text), List.of());
    }

    /** A line of text, escaped for Markdown except for its formulas. */
    private static String escaped(String line, List<Range> formulas) {
        Node document = new Document();
        Paragraph paragraph = new Paragraph();
        int end = 0;
        for (Range formula : formulas) {
            paragraph.appendChild(new Text(line.substring(end, formula.start())));
            HtmlInline unescaped = new HtmlInline();
            unescaped.setLiteral(formula.of(line));
            paragraph.appendChild(unescaped);
            end = formula.end();
        }
        paragraph.appendChild(new Text(line.substring(end)));
        document.appendChild(paragraph);
        return PLAIN.render(document).strip();
    }
}
