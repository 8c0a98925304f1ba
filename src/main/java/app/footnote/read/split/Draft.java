package app.footnote.read.split;

import app.footnote.model.text.Range;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.ArrayList;
import java.util.List;

/**
 * A passage in the making.
 *
 * @param headings the titles that its pieces stand under, outermost first
 * @param pieces in reading order; never empty
 */
public record Draft(StructuredPage page, List<String> headings, List<Piece> pieces) {

    public Draft {
        headings = List.copyOf(headings);
        pieces = List.copyOf(pieces);
    }

    public Range range() {
        return new Range(pieces.getFirst().range().start(), pieces.getLast().range().end());
    }

    public String text() {
        return range().of(page.page().text());
    }

    /** The tokens of what it says, without its headings. */
    int tokens() {
        return Piece.tokens(pieces, headings);
    }

    boolean isTitlesAlone() {
        return pieces.stream().allMatch(Piece::isTitle);
    }

    /**
     * The words without markup: titles that are among {@link #headings()} are left out unless there is nothing else,
     * and rows of a table whose header row is in another passage have that put before them.
     */
    public String plain() {
        List<Piece> said = isTitlesAlone()
                ? pieces
                : pieces.stream().filter(piece -> !piece.isAmong(headings)).toList();
        List<String> parts = new ArrayList<>();
        Piece header = said.getFirst().tableHeader();
        if (header != null) {
            parts.add(header.plain());
        }
        said.forEach(piece -> parts.add(piece.plain()));
        return String.join(" ", parts);
    }

    /** This one and the next of the same page as one. */
    Draft with(Draft next, List<String> newHeadings) {
        List<Piece> both = new ArrayList<>(pieces);
        both.addAll(next.pieces);
        return new Draft(page, newHeadings, both);
    }

    List<String> sharedHeadings(Draft other) {
        int shared = 0;
        int shorter = Math.min(headings.size(), other.headings.size());
        while (shared < shorter && headings.get(shared).equals(other.headings.get(shared))) {
            shared++;
        }
        return headings.subList(0, shared);
    }
}
