package app.footnote.session.markdown;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;

/**
 * Parses the Markdown of an answer into a tree that is safe to render in any format. Footnote references, formulas and
 * checked sentences are nodes of their own. What could run code or load a resource is replaced by text. Safe for use by
 * several threads.
 */
public final class AnswerMarkdown {

    public static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    /** All block types except HTML blocks, which would hide the footnotes in them. */
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            Heading.class,
            BlockQuote.class,
            FencedCodeBlock.class,
            IndentedCodeBlock.class,
            ListBlock.class,
            ThematicBreak.class);

    private AnswerMarkdown() {
    }

    /**
     * Parses an answer, or the part of it that has been written. Besides the standard nodes, the tree contains
     * {@link FootnoteReference}, {@link Formula} and {@link CheckedSentenceNode}. Headings begin at the level below a
     * question's.
     *
     * @param footnotes the footnotes that the text may refer to
     * @param checks the checks of sentences of this text
     */
    public static Node parse(String markdown, List<Footnote> footnotes, List<SentenceCheck> checks) {
        Set<String> numbers = footnotes.stream()
                .map(Footnote::number)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        Parser parser = Parser.builder()
                .extensions(EXTENSIONS)
                .enabledBlockTypes(BLOCKS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .customInlineContentParserFactory(FormulaParser.factory())
                .linkProcessor((link, _, _) -> reference(link, numbers))
                .build();
        Node document = parser.parse(CharacterFilter.xml(markdown));
        CheckedSentenceMarker.mark(document, checks);
        document.accept(new MarkdownSanitizer());
        return document;
    }

    /** Parses an answer. */
    public static Node parse(Answer answer) {
        return parse(answer.markdown(), answer.footnotes(), answer.checks());
    }

    /**
     * Footnote references are {@code [1]} and {@code [1][2]}, even if a line {@code [1]: address} would make them
     * links. {@code [1](address)} is a link.
     */
    private static LinkResult reference(LinkInfo link, Set<String> numbers) {
        if (link.marker() == null && link.destination() == null && numbers.contains(link.text())) {
            FootnoteReference reference = new FootnoteReference(Integer.parseInt(link.text()));
            return LinkResult.replaceWith(reference, link.afterTextBracket());
        }
        return LinkResult.none();
    }
}
