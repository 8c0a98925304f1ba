package app.footnote.answer.passage;

import app.footnote.read.markdown.AdmonitionTitle;
import app.footnote.read.markdown.MarkdownAdmonitions;
import app.footnote.read.markdown.ObsidianMarks;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Finds the statements of a Markdown passage. Headings, titles, rules, comments and HTML blocks are not statements. Not
 * thread-safe.
 */
final class MarkdownStatements {

    /** Deeper nesting would overflow the stack. */
    private static final int MAX_NESTING = 200;

    /** The box of a task in a list. */
    private static final Pattern TASK = Pattern.compile("\\[[ xX/><!?*+-]\\]\\s");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), new MarkdownAdmonitions()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .build();

    private final StatementList found;
    private final String text;

    private MarkdownStatements(String text) {
        this.text = text;
        found = new StatementList(text);
    }

    static List<Statement> of(String text) {
        String masked = ObsidianMarks.of(SiteTemplates.mask(text)).masked();
        MarkdownStatements statements = new MarkdownStatements(masked);
        statements.visit(PARSER.parse(masked));
        return statements.found.all();
    }

    private void visit(Node node) {
        switch (node) {
            case Document _, ListItem _, BlockQuote _ -> visitChildren(node);
            case ListBlock _ -> visitList(node);
            case Paragraph _ -> paragraph(node);
            case TableBlock _ -> addWhole(Statement.Kind.TABLE, node);
            case FencedCodeBlock _, IndentedCodeBlock _ -> addWhole(Statement.Kind.CODE, node);
            case AdmonitionTitle title -> title(title);
            case CustomBlock _ -> visitChildren(node);
            default -> {
            }
        }
    }

    private void visitChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }

    /** A nested list belongs to the block of the outer list. */
    private void visitList(Node list) {
        if (!(list.getParent() instanceof ListItem)) {
            found.nextBlock();
        }
        visitChildren(list);
    }

    /** A title above a text is a heading. A title alone is the text. */
    private void title(AdmonitionTitle title) {
        if (title.getFirstChild() != null && title.getNext() == null) {
            found.nextBlock();
            found.addSentences(start(title.getFirstChild()), end(title));
        }
    }

    private void paragraph(Node node) {
        int start = start(node);
        int end = end(node);
        boolean item = node.getParent() instanceof ListItem;
        if (!item) {
            found.nextBlock();
        }
        if (text.startsWith("$$", start) || text.startsWith("\\[", start)) {
            found.add(Statement.Kind.FORMULA, start, end);
        } else if (item) {
            Matcher task = TASK.matcher(text).region(start, end);
            found.add(Statement.Kind.ITEM, task.lookingAt() ? task.end() : start, end);
        } else {
            found.addSentences(start, end);
        }
    }

    private void addWhole(Statement.Kind kind, Node node) {
        found.nextBlock();
        found.add(kind, start(node), end(node));
    }

    private static int start(Node node) {
        return node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int end(Node node) {
        SourceSpan last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }
}
