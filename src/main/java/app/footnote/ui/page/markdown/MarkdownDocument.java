package app.footnote.ui.page.markdown;

import app.footnote.formula.Typesetter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parsed Markdown note, to be shown by a {@link MarkdownView}. Immutable. */
public final class MarkdownDocument {

    private final List<MarkdownBlock> blocks;

    private MarkdownDocument(List<MarkdownBlock> blocks) {
        this.blocks = blocks;
    }

    /** Parses a note. Blocks while formulas are typeset; not for the FX thread. */
    public static MarkdownDocument parse(String text, Typesetter typesetter) {
        return new MarkdownDocument(MarkdownBlockParser.parse(text, Optional.of(typesetter)));
    }

    /** The text of Markdown without its markup. */
    public static String plainText(String markdown) {
        return MarkdownBlockParser.parse(markdown, Optional.empty())
                .stream()
                .flatMap(MarkdownDocument::spans)
                .map(MarkdownSpan::text)
                .collect(Collectors.joining());
    }

    private static Stream<MarkdownSpan> spans(MarkdownBlock block) {
        return switch (block) {
            case MarkdownBlock.TextBlock text -> text.spans().stream();
            case MarkdownBlock.Verbatim verbatim -> verbatim.spans().stream();
            case MarkdownBlock.Table table -> table.rows().stream().flatMap(List::stream).flatMap(List::stream);
            case MarkdownBlock.Formula formula -> Stream.of(formula.span());
            case MarkdownBlock.Rule _ -> Stream.empty();
        };
    }

    List<MarkdownBlock> blocks() {
        return blocks;
    }
}
