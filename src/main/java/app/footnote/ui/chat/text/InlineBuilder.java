package app.footnote.ui.chat.text;

import app.footnote.model.session.Footnote;
import app.footnote.session.markdown.CheckedText;
import app.footnote.session.markdown.FootnoteReference;
import app.footnote.session.markdown.Formula;
import app.footnote.ui.chat.text.ChatLine.Run;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.common.math.FormulaOutline;
import app.footnote.ui.common.math.Typesetter;
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

/** Brings what stands within a block of an answer's Markdown into runs of one look. */
final class InlineBuilder {

    private final int turn;
    private final List<Footnote> footnotes;
    private final Typesetter typesetter;

    InlineBuilder(int turn, List<Footnote> footnotes, Typesetter typesetter) {
        this.turn = turn;
        this.footnotes = footnotes;
        this.typesetter = typesetter;
    }

    /** The lines of a block: one, or more where a line is broken or a formula stands for itself. */
    List<ChatLine> lines(Node block, LineStyle look) {
        Collector collector = new Collector(look);
        collector.addChildren(block, TextStyle.PLAIN);
        collector.endLine();
        return collector.lines;
    }

    /** A block as one line, whatever is in it. */
    ChatLine line(Node block, LineStyle look) {
        List<Run> runs = new ArrayList<>();
        for (ChatLine line : lines(block, look)) {
            if (!runs.isEmpty()) {
                runs.add(Run.of(" ", TextStyle.PLAIN));
            }
            runs.addAll(line.runs());
        }
        return new ChatLine(look, runs);
    }

    /** One block's lines while they are gathered. */
    private final class Collector {

        private final LineStyle look;
        private final List<ChatLine> lines = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();

        Collector(LineStyle look) {
            this.look = look;
        }

        void addChildren(Node parent, TextStyle words) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                add(child, words);
            }
        }

        private void add(Node node, TextStyle words) {
            switch (node) {
                case Text text -> addWords(text.getLiteral(), words);
                case Code code -> addWords(code.getLiteral(), words.with("code"));
                case SoftLineBreak _ -> addWords(" ", words);
                case HardLineBreak _ -> endLine();
                case Emphasis emphasis -> addChildren(emphasis, words.with("emphasis"));
                case StrongEmphasis strong -> addChildren(strong, words.with("strong"));
                case Link link -> addChildren(link, leading(words, link.getDestination()));
                case CheckedText checked -> addChildren(checked, words.in(checked.check()));
                case FootnoteReference reference -> addChip(reference.number(), words);
                case Formula formula -> addFormula(formula, words);
                default -> addChildren(node, words);
            }
        }

        private void addWords(String text, TextStyle words) {
            if (text.isEmpty()) {
                return;
            }
            boolean joins = !runs.isEmpty() && runs.getLast().segment() instanceof Segment.Words
                    && runs.getLast().look().equals(words);
            String before = joins ? runs.removeLast().segment().text() : "";
            runs.add(Run.of(before + text, words));
        }

        private void addChip(int number, TextStyle words) {
            Optional<Footnote> footnote = footnotes.stream().filter(known -> known.number() == number).findFirst();
            footnote.ifPresentOrElse(
                    known -> runs.add(new Run(new Segment.Chip(turn, known), TextStyle.PLAIN)),
                    () -> addWords("[" + number + "]", words));
        }

        private void addFormula(Formula formula, TextStyle words) {
            boolean display = AnswerLineBuilder.isDisplay(formula);
            Optional<FormulaOutline> outline = typesetter.outline(Typesetter.tex(formula.source()), display);
            if (outline.isEmpty()) {
                addWords(formula.source().replace('\n', ' '), words.with("code"));
                return;
            }
            Run run = new Run(new Segment.Typeset(formula.source(), outline.get(), display), TextStyle.PLAIN);
            if (display) {
                endLine();
                lines.add(ChatLine.of(look.as(Kind.FORMULA), run));
            } else {
                runs.add(run);
            }
        }

        void endLine() {
            if (runs.stream().anyMatch(run -> !run.segment().text().isBlank())) {
                ChatLine line = new ChatLine(look, runs);
                lines.add(new ChatLine(look.runningFor(line.text()), runs));
            }
            runs.clear();
        }
    }

    private static TextStyle leading(TextStyle words, String destination) {
        try {
            return words.leadingTo(URI.create(destination));
        } catch (IllegalArgumentException e) {
            // An address that nothing can follow: the words of the link stay.
            return words;
        }
    }
}
