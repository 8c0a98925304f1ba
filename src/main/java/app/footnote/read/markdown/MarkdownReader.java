package app.footnote.read.markdown;

import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.read.format.Block;
import app.footnote.read.format.FormatReader;
import app.footnote.read.format.MarkupRanges;
import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadLimits;
import app.footnote.read.format.ReadProgress;
import app.footnote.read.format.ReadingIssues;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import app.footnote.read.text.DecodedText;
import app.footnote.read.text.TextFileLoader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown: CommonMark with GitHub's tables, front matter, formulas, and the wiki links, comments and admonitions
 * of note-taking programs. The note is one page, whose text is that of the file. Safe for use by several threads.
 */
public final class MarkdownReader implements FormatReader {

    /** Only damaged files nest lists and quotes deeper than this, which would overflow the stack. */
    private static final int MAX_NESTING = 200;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), new MarkdownMath(), new MarkdownAdmonitions()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .customBlockParserFactory(new BoundedInlineParser.InterruptionCheck())
            .inlineParserFactory(BoundedInlineParser.factory())
            .build();

    private final Optional<Charset> encoding;

    /** @param encoding empty if the encoding of the file is to be detected */
    public MarkdownReader(Optional<Charset> encoding) {
        this.encoding = encoding;
    }

    @Override
    public StructuredNote read(Path file, ReadProgress progress, ReadLimits limits) throws ReadException {
        progress.reading(1, 1);
        DecodedText decoded = TextFileLoader.read(file, encoding, limits);
        StructuredNote note = read(decoded.text(), TextFileLoader.title(file));
        return new StructuredNote(
                note.title(), note.slides(), note.pages(), ReadingIssues.ofText(decoded.guessedEncoding()));
    }

    /**
     * Reads the text of a Markdown file.
     *
     * @param name the title of the note if the text contains none
     */
    public static StructuredNote read(String text, String name) {
        MarkupRanges.Builder markup = new MarkupRanges.Builder().hide(0, text.length());
        FrontMatter frontMatter = FrontMatter.of(text);
        List<Block> blocks = new ArrayList<>(frontMatter.blocks());
        for (Block block : blocks) {
            markup.show(block.start(), block.end());
            FrontMatter.signs(text, block).forEach(sign -> markup.hide(sign.start(), sign.end()));
        }
        ObsidianMarks marks = ObsidianMarks.of(text);
        String parsed = WideTables.masked(marks.masked());
        MarkdownBlockCollector body = new MarkdownBlockCollector(parsed, frontMatter.end(), markup);
        PARSER.parse(parsed.substring(frontMatter.end())).accept(body);
        marks.ranges().forEach(range -> markup.hide(range.start(), range.end()));
        blocks.addAll(body.blocks());
        StructuredPage structured = page(text, blocks, markup.build());
        return new StructuredNote(title(structured, name), false, List.of(structured));
    }

    /** Leaves out blocks without visible text, such as images without a caption and comments. */
    private static StructuredPage page(String text, List<Block> blocks, MarkupRanges markup) {
        Page page = new Page(1, text, new PageLayout.Flowing());
        List<Block> visible = blocks.stream()
                .filter(block -> !markup.plain(text, block.start(), block.end()).isEmpty())
                .toList();
        return new StructuredPage(page, visible, markup);
    }

    private static String title(StructuredPage page, String name) {
        return page.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.HEADING && block.level() <= 1)
                .map(page::plain)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(name);
    }
}
