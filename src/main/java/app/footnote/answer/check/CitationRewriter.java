package app.footnote.answer.check;

import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Verdict;
import app.footnote.model.text.Range;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies changes to an answer's footnotes and renumbers them in the order of the text. Not thread-safe. */
final class CitationRewriter {

    /** At one place, additions come before removals. */
    private static final Comparator<CitationEdit> BY_PLACE = Comparator
            .<CitationEdit>comparingInt(edit -> edit.range().start())
            .thenComparingInt(edit -> edit.range().end());

    private final List<CitationEdit> edits;
    private final int[] ends;
    private final StringBuilder text = new StringBuilder();
    private final Map<Quote, Footnote> footnotes = new LinkedHashMap<>();

    /** @param edits not overlapping, in any order */
    CitationRewriter(String markdown, List<CitationEdit> edits) {
        this.edits = edits.stream().sorted(BY_PLACE).toList();
        ends = new int[edits.size()];
        int read = 0;
        for (int i = 0; i < ends.length; i++) {
            Range range = this.edits.get(i).range();
            text.append(markdown, read, range.start());
            this.edits.get(i).citing().ifPresent(this::cite);
            ends[i] = text.length();
            read = range.end();
        }
        text.append(markdown, read, markdown.length());
    }

    private void cite(CitationEdit.CitedQuote citing) {
        Footnote footnote = footnotes.merge(
                citing.quote(),
                new Footnote(footnotes.size() + 1, citing.quote(), citing.verdict()),
                (known, added) -> new Footnote(known.number(), known.quote(),
                        weaker(known.verdict(), added.verdict())));
        boolean lineStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(lineStart ? "[" : " [").append(footnote.number()).append(']');
    }

    /** A quote gets its weakest verdict. */
    private static Verdict weaker(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    String markdown() {
        return text.toString();
    }

    /** The footnotes in the order of their numbers. */
    List<Footnote> footnotes() {
        return List.copyOf(footnotes.values());
    }

    /** The range of the new text for a range of the old one, including new footnotes. */
    Range moved(Range range) {
        int start = range.start();
        int end = range.end();
        for (int i = 0; i < ends.length; i++) {
            int shift = ends[i] - edits.get(i).range().end();
            if (edits.get(i).range().end() <= range.start()) {
                start = range.start() + shift;
            }
            if (edits.get(i).range().end() <= range.end()) {
                end = range.end() + shift;
            }
        }
        return new Range(start, end);
    }
}
