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
 * Reads the Markdown of an answer into a tree that may be written in any format: footnote references and math are nodes
 * of their own, and what could run, load or link where it should not has become text.
 */
public final class AnswerMarkdown {

    public static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    /** All but blocks of HTML, which would hide the footnotes in them; what looks like HTML is text anyway. */
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
     * The tree of an answer, or of as much of it as has been written. Nodes of ours in it are
     * {@link FootnoteReference}, {@link Formula} and {@link CheckedText}; headings begin at the level below a
     * question's. Safe for use by many threads.
     *
     * @param footnotes those that the text may refer to
     * @param checks of sentences of this very text
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
        CheckedTextMarker.put(document, checks);
        document.accept(new MarkdownSanitizer());
        return document;
    }

    public static Node parse(Answer answer) {
        return parse(answer.markdown(), answer.footnotes(), answer.checks());
    }

    /**
     * {@code [1]}, {@code [1][2]}, and {@code [1]} where a line {@code [1]: address} would make it a link, are all
     * footnote references; {@code [1](address)} is a link.
     */
    private static LinkResult reference(LinkInfo link, Set<String> numbers) {
        if (link.marker() == null && link.destination() == null && numbers.contains(link.text())) {
            FootnoteReference reference = new FootnoteReference(Integer.parseInt(link.text()));
            return LinkResult.replaceWith(reference, link.afterTextBracket());
        }
        return LinkResult.none();
    }
}
