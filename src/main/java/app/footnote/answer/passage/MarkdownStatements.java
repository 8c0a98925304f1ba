package app.footnote.answer.passage;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
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

/** Finds the statements of a Markdown passage. Headings, rules and HTML blocks are not statements. Not thread-safe. */
final class MarkdownStatements {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final StatementList found;
    private final String text;

    private MarkdownStatements(String text) {
        this.text = text;
        found = new StatementList(text);
    }

    static List<Statement> of(String text) {
        MarkdownStatements statements = new MarkdownStatements(text);
        statements.visit(PARSER.parse(SiteTemplates.mask(text)));
        return statements.found.all();
    }

    private void visit(Node node) {
        switch (node) {
            case Document _, ListItem _, BlockQuote _ -> visitChildren(node);
            case ListBlock _ -> visitList(node);
            case Paragraph _ -> paragraph(node);
            case TableBlock _ -> addWhole(Statement.Kind.TABLE, node);
            case FencedCodeBlock _, IndentedCodeBlock _ -> addWhole(Statement.Kind.CODE, node);
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
            found.add(Statement.Kind.ITEM, start, end);
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
