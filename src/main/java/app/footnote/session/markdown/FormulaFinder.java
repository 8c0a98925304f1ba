package app.footnote.session.markdown;

import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds the formulas in a line of Markdown that is shown as it is; dollar signs in code are no formulas. */
public final class FormulaFinder extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(FormulaParser.factory())
            .build();

    private final List<Range> found = new ArrayList<>();

    private FormulaFinder() {
    }

    /** The formulas with their delimiters, in the order of the text. */
    public static List<Range> in(String line) {
        FormulaFinder finder = new FormulaFinder();
        PARSER.parse(line).accept(finder);
        return List.copyOf(finder.found);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula && !formula.getSourceSpans().isEmpty()) {
            SourceSpan first = formula.getSourceSpans().getFirst();
            found.add(new Range(first.getInputIndex(), first.getInputIndex() + formula.source().length()));
        }
    }
}
