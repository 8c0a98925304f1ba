package app.footnote.ui.chat.text;

import app.footnote.formula.Typesetter;
import app.footnote.session.markdown.AnswerMarkdown;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.LineStyle.Marker;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/** Turns an answer's Markdown, complete or partial, into lines. Blocks; not for the FX thread. */
final class AnswerLineBuilder {

    /** The level of the highest headings in a parsed answer. */
    private static final int TOP_HEADING_LEVEL = 3;

    private static final String[] BULLETS = {"•", "◦", "▪"};

    private final int turn;
    private final InlineBuilder inlines;
    private final List<ChatLine> lines = new ArrayList<>();
    private int codeBlocks;

    private AnswerLineBuilder(int turn, InlineBuilder inlines) {
        this.turn = turn;
        this.inlines = inlines;
    }

    /**
     * The lines of the answer in a view.
     *
     * @param turn the turn's number, counted from 0
     */
    static List<ChatLine> of(int turn, TurnView view, Typesetter typesetter) {
        InlineBuilder inlines = new InlineBuilder(turn, view.footnotes(), typesetter);
        AnswerLineBuilder answer = new AnswerLineBuilder(turn, inlines);
        String markdown = view.answer().isPresent() ? view.markdown() : withoutPartialRow(view.markdown());
        answer.addChildren(AnswerMarkdown.parse(markdown, view.footnotes(), view.checks()), List.of());
        return answer.lines;
    }

    /** A table grows by whole rows: to lay it out again for each word is slow, and its columns would jump. */
    private static String withoutPartialRow(String markdown) {
        int lastLine = markdown.lastIndexOf('\n') + 1;
        return markdown.startsWith("|", lastLine) ? markdown.substring(0, lastLine) : markdown;
    }

    private void addChildren(Node parent, List<Marker> markers) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block block) {
                add(block, markers);
            }
        }
    }

    private void add(Block block, List<Marker> markers) {
        switch (block) {
            case Heading heading -> addText(heading, LineStyle.of(kind(heading)).withMarkers(markers));
            case BlockQuote quote -> addChildren(quote, append(markers, new Marker.QuoteBar()));
            case ListBlock list -> addItems(list, markers);
            case FencedCodeBlock code -> addCode(language(code), code.getLiteral(), markers);
            case IndentedCodeBlock code -> addCode("", code.getLiteral(), markers);
            case ThematicBreak _ -> addObject(Kind.RULE, new Segment.Rule(), markers);
            case TableBlock table -> addObject(Kind.TABLE, new TableLineBuilder(inlines).build(table), markers);
            default -> addText(block, LineStyle.of(Kind.TEXT).withMarkers(markers));
        }
    }

    private void addCode(String language, String code, List<Marker> markers) {
        lines.addAll(CodeHighlighter.of(new Segment.CodeHeader(turn, codeBlocks++, language), code, markers));
    }

    private static Kind kind(Heading heading) {
        return switch (heading.getLevel() - TOP_HEADING_LEVEL) {
            case 0 -> Kind.HEADING_1;
            case 1 -> Kind.HEADING_2;
            default -> Kind.HEADING_3;
        };
    }

    /** The first word after the opening fence. */
    private static String language(FencedCodeBlock code) {
        return code.getInfo() == null ? "" : code.getInfo().strip().split("[\\s{,]", 2)[0];
    }

    private void addObject(Kind kind, Segment object, List<Marker> markers) {
        lines.add(ChatLine.of(LineStyle.of(kind).withMarkers(markers), new ChatLine.Run(object, TextStyle.PLAIN)));
    }

    private void addText(Block block, LineStyle style) {
        lines.addAll(inlines.lines(block, style));
    }

    private void addItems(ListBlock list, List<Marker> markers) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        int start = lines.size();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String bullet = list instanceof BulletList ? BULLETS[Math.min(depth(markers), 2)] : number++ + ".";
            addItem(item, bullet, markers);
        }
        for (int i = start; i < lines.size(); i++) {
            setBlockPosition(i, i == lines.size() - 1);
        }
    }

    /** Only the last line of a list is followed by a gap. */
    private void setBlockPosition(int line, boolean last) {
        LineStyle style = lines.get(line).style();
        if (style.kind() == Kind.ITEM) {
            lines.set(line, new ChatLine(style.withBlockPosition(true, last), lines.get(line).runs()));
        }
    }

    private void addItem(Node item, String bullet, List<Marker> markers) {
        int start = lines.size();
        List<Marker> indented = append(markers, new Marker.Bullet(""));
        addChildren(item, indented);
        if (lines.size() == start) {
            lines.add(ChatLine.of(LineStyle.of(Kind.ITEM).withMarkers(indented), ChatLine.BLANK));
        }
        ChatLine first = lines.get(start);
        List<Marker> withBullet = new ArrayList<>(first.style().markers());
        withBullet.set(markers.size(), new Marker.Bullet(bullet));
        lines.set(start, new ChatLine(first.style().withMarkers(withBullet), first.runs()));
        for (int i = start; i < lines.size(); i++) {
            lines.set(i, asItem(lines.get(i)));
        }
    }

    private static ChatLine asItem(ChatLine line) {
        return line.style().kind() == Kind.TEXT
                ? new ChatLine(line.style().withKind(Kind.ITEM), line.runs())
                : line;
    }

    private static int depth(List<Marker> markers) {
        return (int) markers.stream().filter(Marker.Bullet.class::isInstance).count();
    }

    private static List<Marker> append(List<Marker> markers, Marker marker) {
        List<Marker> all = new ArrayList<>(markers);
        all.add(marker);
        return all;
    }
}
