package app.footnote.ui.chat.text;

import app.footnote.formula.FormulaOutline;
import app.footnote.formula.Typesetter;
import app.footnote.model.session.Footnote;
import app.footnote.session.markdown.CheckedSentenceNode;
import app.footnote.session.markdown.FootnoteReference;
import app.footnote.session.markdown.Formula;
import app.footnote.ui.chat.text.ChatLine.Run;
import app.footnote.ui.chat.text.LineStyle.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns the content of a Markdown block into runs of one style each. */
final class InlineBuilder {

    private final int turn;
    private final List<Footnote> footnotes;
    private final Typesetter typesetter;

    InlineBuilder(int turn, List<Footnote> footnotes, Typesetter typesetter) {
        this.turn = turn;
        this.footnotes = footnotes;
        this.typesetter = typesetter;
    }

    /** The lines of a block: several if it has hard line breaks or display formulas. */
    List<ChatLine> lines(Node block, LineStyle style) {
        Collector collector = new Collector(style);
        collector.addChildren(block, TextStyle.PLAIN);
        collector.endLine();
        return collector.lines;
    }

    /** A block as a single line. */
    ChatLine line(Node block, LineStyle style) {
        List<Run> runs = new ArrayList<>();
        for (ChatLine line : lines(block, style)) {
            if (!runs.isEmpty()) {
                runs.add(Run.of(" ", TextStyle.PLAIN));
            }
            runs.addAll(line.runs());
        }
        return new ChatLine(style, runs);
    }

    /** Collects the lines of one block. */
    private final class Collector {

        private final LineStyle lineStyle;
        private final List<ChatLine> lines = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();

        Collector(LineStyle lineStyle) {
            this.lineStyle = lineStyle;
        }

        void addChildren(Node parent, TextStyle style) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                add(child, style);
            }
        }

        private void add(Node node, TextStyle style) {
            switch (node) {
                case Text text -> addWords(text.getLiteral(), style);
                case Code code -> addWords(code.getLiteral(), style.with("code"));
                case SoftLineBreak _ -> addWords(" ", style);
                case HardLineBreak _ -> endLine();
                case Emphasis emphasis -> addChildren(emphasis, style.with("emphasis"));
                case StrongEmphasis strong -> addChildren(strong, style.with("strong"));
                case Link link -> addChildren(link, linkStyle(style, link.getDestination()));
                case CheckedSentenceNode checked -> addChildren(checked, style.withCheck(checked.check()));
                case FootnoteReference reference -> addFootnoteNumber(reference.number(), style);
                case Formula formula -> addFormula(formula, style);
                default -> addChildren(node, style);
            }
        }

        private void addWords(String text, TextStyle style) {
            if (text.isEmpty()) {
                return;
            }
            boolean joins = !runs.isEmpty() && runs.getLast().segment() instanceof Segment.Words
                    && runs.getLast().style().equals(style);
            String before = joins ? runs.removeLast().segment().text() : "";
            runs.add(Run.of(before + text, style));
        }

        private void addFootnoteNumber(int number, TextStyle style) {
            footnotes.stream()
                    .filter(footnote -> footnote.number() == number)
                    .findFirst()
                    .ifPresentOrElse(
                            footnote -> runs.add(
                                    new Run(new Segment.FootnoteNumber(turn, footnote), TextStyle.PLAIN)),
                            () -> addWords("[" + number + "]", style));
        }

        private void addFormula(Formula formula, TextStyle style) {
            boolean display = formula.isDisplay();
            Optional<FormulaOutline> outline = typesetter.outline(Typesetter.tex(formula.source()), display);
            if (outline.isEmpty()) {
                addWords(formula.source().replace('\n', ' '), style.with("code"));
                return;
            }
            Run run = new Run(new Segment.TypesetFormula(formula.source(), outline.get()), TextStyle.PLAIN);
            if (display) {
                endLine();
                lines.add(ChatLine.of(lineStyle.withKind(Kind.FORMULA), run));
            } else {
                runs.add(run);
            }
        }

        void endLine() {
            if (runs.stream().anyMatch(run -> !run.segment().text().isBlank())) {
                ChatLine line = new ChatLine(lineStyle, runs);
                lines.add(new ChatLine(lineStyle.withDirectionOf(line.text()), runs));
            }
            runs.clear();
        }
    }

    private static TextStyle linkStyle(TextStyle style, String destination) {
        try {
            return style.withLink(URI.create(destination));
        } catch (IllegalArgumentException e) {
            // Nothing can open this address, so its text is shown without a link.
            return style;
        }
    }
}
