package app.footnote.ui.chat.text;

import app.footnote.session.markdown.AnswerMarkdown;
import app.footnote.session.markdown.Formula;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.LineStyle.Mark;
import app.footnote.ui.common.math.Typesetter;
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

/** Brings an answer's Markdown into lines, whole or as far as it has come. Blocks; for any thread but the FX thread. */
final class AnswerLineBuilder {

    /** Where the headings of an answer begin in its tree. */
    private static final int HIGHEST_HEADING = 3;

    private static final String[] BULLETS = {"•", "◦", "▪"};

    private final int turn;
    private final InlineBuilder inlines;
    private final List<ChatLine> lines = new ArrayList<>();
    private int codeBlocks;

    private AnswerLineBuilder(int turn, InlineBuilder inlines) {
        this.turn = turn;
        this.inlines = inlines;
    }

    /** The lines of what the turn of this number has of an answer. */
    static List<ChatLine> of(int turn, TurnView view, Typesetter typesetter) {
        InlineBuilder inlines = new InlineBuilder(turn, view.footnotes(), typesetter);
        AnswerLineBuilder answer = new AnswerLineBuilder(turn, inlines);
        String markdown = view.answer().isPresent() ? view.markdown() : withoutBegunRow(view.markdown());
        answer.addChildren(AnswerMarkdown.parse(markdown, view.footnotes(), view.checks()), List.of());
        return answer.lines;
    }

    /** Rows of a table come whole: a table that changes with each word is costly and restless. */
    private static String withoutBegunRow(String markdown) {
        int lastLine = markdown.lastIndexOf('\n') + 1;
        return markdown.startsWith("|", lastLine) ? markdown.substring(0, lastLine) : markdown;
    }

    private void addChildren(Node parent, List<Mark> marks) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block block) {
                add(block, marks);
            }
        }
    }

    private void add(Block block, List<Mark> marks) {
        switch (block) {
            case Heading heading -> addWords(heading, LineStyle.of(kind(heading)).marked(marks));
            case BlockQuote quote -> addChildren(quote, and(marks, new Mark.Bar()));
            case ListBlock list -> addItems(list, marks);
            case FencedCodeBlock code -> addCode(language(code), code.getLiteral(), marks);
            case IndentedCodeBlock code -> addCode("", code.getLiteral(), marks);
            case ThematicBreak _ -> addSingle(Kind.RULE, new Segment.Rule(), marks);
            case TableBlock table -> addSingle(Kind.TABLE, new TableLineBuilder(inlines).read(table), marks);
            default -> addWords(block, LineStyle.of(Kind.TEXT).marked(marks));
        }
    }

    private void addCode(String language, String code, List<Mark> marks) {
        lines.addAll(CodeHighlighter.of(new Segment.CodeHead(turn, codeBlocks++, language), code, marks));
    }

    private static Kind kind(Heading heading) {
        return switch (heading.getLevel() - HIGHEST_HEADING) {
            case 0 -> Kind.HEADING_1;
            case 1 -> Kind.HEADING_2;
            default -> Kind.HEADING_3;
        };
    }

    /** The first word of what follows the opening fence. */
    private static String language(FencedCodeBlock code) {
        return code.getInfo() == null ? "" : code.getInfo().strip().split("[\\s{,]", 2)[0];
    }

    private void addSingle(Kind kind, Segment segment, List<Mark> marks) {
        lines.add(ChatLine.of(LineStyle.of(kind).marked(marks), new ChatLine.Run(segment, TextStyle.PLAIN)));
    }

    private void addWords(Block block, LineStyle look) {
        lines.addAll(inlines.lines(block, look));
    }

    private void addItems(ListBlock list, List<Mark> marks) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        int before = lines.size();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String sign = list instanceof BulletList ? BULLETS[Math.min(depth(marks), 2)] : number++ + ".";
            addItem(item, sign, marks);
        }
        for (int i = before; i < lines.size(); i++) {
            endBlock(i, i == lines.size() - 1);
        }
    }

    /** Only the last line of a list is followed by a gap. */
    private void endBlock(int line, boolean last) {
        LineStyle look = lines.get(line).look();
        if (look.kind() == Kind.ITEM) {
            lines.set(line, new ChatLine(look.inBlock(true, last), lines.get(line).runs()));
        }
    }

    private void addItem(Node item, String sign, List<Mark> marks) {
        int before = lines.size();
        addChildren(item, and(marks, new Mark.Bullet("")));
        if (lines.size() == before) {
            lines.add(ChatLine.of(LineStyle.of(Kind.ITEM).marked(and(marks, new Mark.Bullet(""))), " "));
        }
        ChatLine first = lines.get(before);
        List<Mark> signed = new ArrayList<>(first.look().marks());
        signed.set(marks.size(), new Mark.Bullet(sign));
        lines.set(before, new ChatLine(first.look().marked(signed), first.runs()));
        for (int i = before; i < lines.size(); i++) {
            lines.set(i, asItem(lines.get(i)));
        }
    }

    private static ChatLine asItem(ChatLine line) {
        return line.look().kind() == Kind.TEXT ? new ChatLine(line.look().as(Kind.ITEM), line.runs()) : line;
    }

    private static int depth(List<Mark> marks) {
        return (int) marks.stream().filter(Mark.Bullet.class::isInstance).count();
    }

    private static List<Mark> and(List<Mark> marks, Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return more;
    }

    /** Whether a formula is to stand on a line of its own. */
    static boolean isDisplay(Formula formula) {
        return formula.source().startsWith("$$") || formula.source().startsWith("\\[");
    }
}
