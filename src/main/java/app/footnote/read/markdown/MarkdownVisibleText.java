package app.footnote.read.markdown;

import app.footnote.model.text.Range;
import app.footnote.read.format.MarkupRanges;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Marks the visible text in a block of Markdown, where all text is hidden at first. Not thread-safe. */
final class MarkdownVisibleText extends AbstractVisitor {

    /** Struck-out and highlighted text. */
    private static final Pattern MARKED = Pattern.compile("~~(.+?)~~|==(.+?)==");

    private static final String FOOTNOTE = "\\[\\^[^\\]\\s]{1,200}\\]:?";

    /** An identifier, a class, or a value such as {@code toc-label="Trees"}. */
    private static final String ATTRIBUTE = "(?:[#.][\\p{L}_][^\\s{}]*|[\\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\\s\"'{}]+))";

    private static final String ATTRIBUTES = "\\{:[^{}]*\\}|\\{[ \\t]*" + ATTRIBUTE + "(?:[ \\t]+" + ATTRIBUTE
            + ")*+[ \\t]*\\}";

    /** The signs that close a heading are not at its end if attributes follow. */
    private static final String CLOSING_SIGNS = "(?:(?<=\\s)#{1,6}[ \\t]*)?";

    private static final Pattern INVISIBLE = Pattern.compile(FOOTNOTE + "|" + CLOSING_SIGNS + "(?:" + ATTRIBUTES + ")");
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern CELL_MARKUP = Pattern.compile("\\\\(?=\\|)|[*`]");
    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final String COMMENT = "<!--.*?(?:-->|\\z)";
    private static final String SCRIPT_OR_STYLE = "<(script|style)\\b.*?(?:</\\1\\s*>|\\z)";
    private static final Pattern TAG = Pattern.compile(
            "(?is)" + COMMENT + "|" + SCRIPT_OR_STYLE + "|</?[a-z!?][^>]*(?:>|\\z)");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,31});");

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String text;
    private final int offset;
    private final MarkupRanges.Builder markup;

    /** The parameters are those of {@link MarkdownBlockCollector}. */
    MarkdownVisibleText(String text, int offset, MarkupRanges.Builder markup) {
        this.text = text;
        this.offset = offset;
        this.markup = markup;
    }

    @Override
    public void visit(Text node) {
        Range range = range(node);
        show(range);
        if (!range.of(text).equals(node.getLiteral())) {
            hideEscapes(range, node.getLiteral());
        }
        WikiLink.allIn(text, range).forEach(link -> link.hideSigns(markup));
        hideAllBut(MARKED, range);
        hide(INVISIBLE, range);
    }

    @Override
    public void visit(Code code) {
        Range range = range(code);
        show(range);
        int length = 0;
        while (text.charAt(range.start() + length) == '`') {
            length++;
        }
        hideEnds(range, length);
    }

    @Override
    public void visit(HtmlInline html) {
        Range range = range(html);
        if (LINE_BREAK.matcher(html.getLiteral()).matches()) {
            markup.separate(range.start(), range.end());
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof InlineMath math) {
            Range range = range(math);
            show(range);
            hideEnds(range, math.delimiterLength());
        } else {
            visitChildren(node);
        }
    }

    /** Shows the text in a block that is not of CommonMark. */
    void showChildren(Node block) {
        visitChildren(block);
    }

    /** Hides all matches in a range of the file. */
    void hide(Pattern pattern, Range range) {
        Matcher found = pattern.matcher(text).region(range.start(), range.end());
        while (found.find()) {
            markup.hide(found.start(), found.end());
        }
    }

    /** Shows a table row without using the positions of its cells. */
    void showRow(Range row) {
        show(row);
        WikiLink.allIn(text, row).forEach(link -> link.hideSigns(markup));
        hideAllBut(MARKED, row);
        hide(CELL_MARKUP, row);
        Matcher pipe = PIPE.matcher(text).region(row.start(), row.end());
        while (pipe.find()) {
            markup.separate(pipe.start(), pipe.end());
        }
    }

    void showBetweenTags(Range html) {
        show(html);
        Matcher tag = TAG.matcher(text).region(html.start(), html.end());
        while (tag.find()) {
            markup.separate(tag.start(), tag.end());
        }
    }

    /** Hides each match except the text of its group. */
    private void hideAllBut(Pattern pattern, Range range) {
        Matcher found = pattern.matcher(text).region(range.start(), range.end());
        while (found.find()) {
            int group = found.start(1) >= 0 ? 1 : 2;
            markup.hide(found.start(), found.start(group)).hide(found.end(group), found.end());
        }
    }

    /** Hides backslashes of escaped characters, and replaces entities by the characters that they represent. */
    private void hideEscapes(Range range, String literal) {
        int i = range.start();
        int j = 0;
        while (i < range.end() && j < literal.length()) {
            Matcher entity = ENTITY.matcher(text).region(i, range.end());
            boolean isEntity = text.charAt(i) == '&' && entity.lookingAt();
            if (isEntity && !literal.startsWith(entity.group(), j)) {
                int codePoint = literal.codePointAt(j);
                markup.replace(i, entity.end(), Character.toString(codePoint));
                i = entity.end();
                j += Character.charCount(codePoint);
            } else if (isEscape(i, range)) {
                markup.hide(i, i + 1);
                i += 2;
                j++;
            } else {
                i++;
                j++;
            }
        }
    }

    private boolean isEscape(int i, Range range) {
        return text.charAt(i) == '\\' && i + 1 < range.end() && PUNCTUATION.indexOf(text.charAt(i + 1)) >= 0;
    }

    private void show(Range range) {
        markup.show(range.start(), range.end());
    }

    private void hideEnds(Range range, int length) {
        markup.hide(range.start(), range.start() + length).hide(range.end() - length, range.end());
    }

    private Range range(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan last = spans.getLast();
        return new Range(
                offset + spans.getFirst().getInputIndex(), offset + last.getInputIndex() + last.getLength());
    }
}
