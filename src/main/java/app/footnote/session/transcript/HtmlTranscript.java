package app.footnote.session.transcript;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.model.text.Range;
import app.footnote.session.markdown.AnswerMarkdown;
import app.footnote.session.markdown.FormulaFinder;
import app.footnote.session.markdown.MarkdownPlainText;
import app.footnote.session.markdown.ParagraphDirection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes a self-contained HTML page that loads and runs nothing. Footnotes and references are linked in both
 * directions. The page is well-formed XML, so that it can be laid out as a PDF. Not thread-safe.
 */
final class HtmlTranscript {

    /** The content security policy forbids the browser to load or run anything. */
    private static final String SCREEN_HEAD = """
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
            """;

    private static final Set<String> INLINE = Set.of("a", "b", "span");

    private final TranscriptText texts;
    private final StringBuilder text = new StringBuilder();
    private final HtmlWriter html = new HtmlWriter(text);

    private HtmlTranscript(TranscriptText texts) {
        this.texts = texts;
    }

    /** A page for browsers, in light or dark colours as the reader prefers. */
    static String forScreen(Session session, TranscriptText texts) {
        String style = TranscriptStyleSheet.of("transcript.css", "transcript-screen.css");
        return of(session, texts, SCREEN_HEAD + "<style>\n" + style + "</style>\n", List.of());
    }

    /**
     * @param head the content of the page's head after the title, as HTML
     * @param notices problems to show above the session
     */
    static String of(Session session, TranscriptText texts, String head, List<Failure> notices) {
        HtmlTranscript transcript = new HtmlTranscript(texts);
        transcript.write(session, head, notices);
        return transcript.text.toString();
    }

    private void write(Session session, String head, List<Failure> notices) {
        html.raw("<!DOCTYPE html>\n<html lang=\"" + TranscriptText.language()
                + "\">\n<head>\n<meta charset=\"utf-8\" />\n");
        element("title", Map.of(), TranscriptText.line(session.title()));
        html.raw(head);
        html.raw("</head>\n<body>\n");
        element("h1", ParagraphDirection.attribute(session.title()), TranscriptText.line(session.title()));
        element("p", Map.of("class", "introduction"), texts.introduction(session));
        notices.forEach(notice -> element("p", Map.of("class", "remark"), TranscriptText.sentences(notice)));
        for (int i = 0; i < session.turns().size(); i++) {
            write(session.turns().get(i), new HtmlAnchors(i + 1));
        }
        html.raw("</body>\n</html>\n");
    }

    private void write(Turn turn, HtmlAnchors anchors) {
        Answer answer = turn.answer();
        open("section", Map.of("id", anchors.turn()));
        element("h2", ParagraphDirection.attribute(turn.question()), TranscriptText.line(turn.question()));
        html.raw(answer(answer, anchors));
        TranscriptText.remarks(answer)
                .forEach(remark -> element("p", Map.of("class", "remark"), TranscriptText.line(remark)));
        writeFootnotes(answer, anchors);
        writeSupport(answer, anchors);
        writeAlsoLookedAt(answer);
        element("p", Map.of("class", "making"), texts.provenance(turn));
        close("section");
    }

    private static String answer(Answer answer, HtmlAnchors anchors) {
        return HtmlRenderer.builder()
                .extensions(AnswerMarkdown.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> HtmlTranscript::setAttributes)
                .nodeRendererFactory(context -> new AnswerHtmlRenderer(context, anchors))
                .build()
                .render(AnswerMarkdown.parse(answer));
    }

    private static void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Paragraph && DisplayFormulas.isAlone(node)) {
            attributes.put("class", "display");
        }
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
            attributes.putAll(ParagraphDirection.attribute(MarkdownPlainText.of(node)));
        }
    }

    private void writeFootnotes(Answer answer, HtmlAnchors anchors) {
        if (answer.footnotes().isEmpty()) {
            return;
        }
        open("ol", Map.of("class", "footnotes"));
        for (Footnote footnote : answer.footnotes()) {
            String number = String.valueOf(footnote.number());
            html.tag("li", attributes("id", anchors.footnote(footnote.number()), "value", number));
            writeQuote(footnote.quote(), TranscriptText.verdict(footnote.verdict()));
            for (String reference : anchors.references(footnote.number())) {
                html.text(" ");
                element("a", attributes("href", "#" + reference, "title", TranscriptText.backToText()), "↩");
            }
            close("li");
        }
        close("ol");
    }

    private void writeQuote(Quote quote, String standing) {
        html.tag("b");
        String place = texts.place(quote.source());
        writeText(place, TranscriptText.formulas(quote.source(), place));
        html.tag("/b");
        html.text(TranscriptText.inParentheses(standing) + " ");
        html.tag("span", ParagraphDirection.attribute(quote.words()));
        html.text("“");
        String words = TranscriptText.words(quote);
        writeText(words, TranscriptText.formulas(quote, words));
        html.text("”");
        html.tag("/span");
    }

    private void writeText(String text, List<Range> formulas) {
        int end = 0;
        for (Range formula : formulas) {
            html.text(text.substring(end, formula.start()));
            FormulaSvg.write(html, formula.of(text), false);
            end = formula.end();
        }
        html.text(text.substring(end));
    }

    private void writeSupport(Answer answer, HtmlAnchors anchors) {
        TranscriptText.support(answer).forEach(support -> element("p", Map.of("class", "support"), support));
        List<SentenceCheck> doubtful = TranscriptText.doubtful(answer);
        if (!doubtful.isEmpty()) {
            open("ul", Map.of("class", "support"));
            for (SentenceCheck check : doubtful) {
                html.tag("li");
                html.text(TranscriptText.verdict(check.verdict()) + ": ");
                html.tag("span", Map.of("class", AnswerHtmlRenderer.style(check.verdict())));
                String sentence = TranscriptText.sentence(answer, check);
                writeText(sentence, FormulaFinder.in(sentence));
                html.tag("/span");
                NearestQuotes.to(check, answer).ifPresent(nearest -> writeNearest(nearest, anchors));
                close("li");
            }
            close("ul");
        }
    }

    private void writeNearest(NearestQuotes nearest, HtmlAnchors anchors) {
        html.text(" ");
        if (nearest.footnote().isEmpty()) {
            writeQuote(nearest.quote(), TranscriptText.nearest());
            return;
        }
        int number = nearest.footnote().getAsInt();
        html.text("(" + TranscriptText.nearest() + ": ");
        element("a", Map.of("href", "#" + anchors.footnote(number)), "[" + number + "]");
        html.text(")");
    }

    private void writeAlsoLookedAt(Answer answer) {
        if (!answer.alsoLookedAt().isEmpty()) {
            element("p", Map.of("class", "also"), TranscriptText.alsoLookedAt());
            open("ul", Map.of("class", "also"));
            for (Quote quote : answer.alsoLookedAt()) {
                html.tag("li");
                writeQuote(quote, TranscriptText.notCited());
                close("li");
            }
            close("ul");
        }
    }

    private void open(String tag, Map<String, String> attributes) {
        html.tag(tag, attributes);
        html.line();
    }

    private void close(String tag) {
        html.tag("/" + tag);
        html.line();
    }

    private void element(String tag, Map<String, String> attributes, String content) {
        html.tag(tag, attributes);
        html.text(content);
        html.tag("/" + tag);
        if (!INLINE.contains(tag)) {
            html.line();
        }
    }

    private static Map<String, String> attributes(String name, String value, String name2, String value2) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(name, value);
        attributes.put(name2, value2);
        return attributes;
    }
}
