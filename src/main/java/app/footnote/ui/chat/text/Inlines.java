package app.footnote.ui.chat.text;

import app.footnote.model.session.Footnote;
import app.footnote.session.markdown.CheckedText;
import app.footnote.session.markdown.FootnoteReference;
import app.footnote.session.markdown.Formula;
import app.footnote.ui.chat.text.Line.Run;
import app.footnote.ui.chat.text.LineLook.Kind;
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
final class Inlines {

    private final int turn;
    private final List<Footnote> footnotes;
    private final Typesetter typesetter;

    Inlines(int turn, List<Footnote> footnotes, Typesetter typesetter) {
        this.turn = turn;
        this.footnotes = footnotes;
        this.typesetter = typesetter;
    }

    /** The lines of a block: one, or more where a line is broken or a formula stands for itself. */
    List<Line> lines(Node block, LineLook look) {
        Collector collector = new Collector(look);
        collector.addChildren(block, Look.PLAIN);
        collector.endLine();
        return collector.lines;
    }

    /** A block as one line, whatever is in it. */
    Line line(Node block, LineLook look) {
        List<Run> runs = new ArrayList<>();
        for (Line line : lines(block, look)) {
            if (!runs.isEmpty()) {
                runs.add(Run.of(" ", Look.PLAIN));
            }
            runs.addAll(line.runs());
        }
        return new Line(look, runs);
    }

    /** One block's lines while they are gathered. */
    private final class Collector {

        private final LineLook look;
        private final List<Line> lines = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();

        Collector(LineLook look) {
            this.look = look;
        }

        void addChildren(Node parent, Look words) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                add(child, words);
            }
        }

        private void add(Node node, Look words) {
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

        private void addWords(String text, Look words) {
            if (text.isEmpty()) {
                return;
            }
            boolean joins = !runs.isEmpty() && runs.getLast().segment() instanceof Segment.Words
                    && runs.getLast().look().equals(words);
            String before = joins ? runs.removeLast().segment().text() : "";
            runs.add(Run.of(before + text, words));
        }

        private void addChip(int number, Look words) {
            Optional<Footnote> footnote = footnotes.stream().filter(known -> known.number() == number).findFirst();
            footnote.ifPresentOrElse(
                    known -> runs.add(new Run(new Segment.Chip(turn, known), Look.PLAIN)),
                    () -> addWords("[" + number + "]", words));
        }

        private void addFormula(Formula formula, Look words) {
            boolean display = AnswerLines.isDisplay(formula);
            Optional<FormulaOutline> outline = typesetter.outline(Typesetter.tex(formula.source()), display);
            if (outline.isEmpty()) {
                addWords(formula.source().replace('\n', ' '), words.with("code"));
                return;
            }
            Run run = new Run(new Segment.Typeset(formula.source(), outline.get(), display), Look.PLAIN);
            if (display) {
                endLine();
                lines.add(Line.of(look.as(Kind.FORMULA), run));
            } else {
                runs.add(run);
            }
        }

        void endLine() {
            if (runs.stream().anyMatch(run -> !run.segment().text().isBlank())) {
                Line line = new Line(look, runs);
                lines.add(new Line(look.runningFor(line.text()), runs));
            }
            runs.clear();
        }
    }

    private static Look leading(Look words, String destination) {
        try {
            return words.leadingTo(URI.create(destination));
        } catch (IllegalArgumentException e) {
            // An address that nothing can follow: the words of the link stay.
            return words;
        }
    }
}
