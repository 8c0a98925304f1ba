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
public record PassageDraft(StructuredPage page, List<String> headings, List<BlockPart> pieces) {

    public PassageDraft {
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
        return BlockPart.tokens(pieces, headings);
    }

    boolean isTitlesAlone() {
        return pieces.stream().allMatch(BlockPart::isTitle);
    }

    /**
     * The words without markup: titles that are among {@link #headings()} are left out unless there is nothing else,
     * and rows of a table whose header row is in another passage have that put before them.
     */
    public String plain() {
        List<BlockPart> said = isTitlesAlone()
                ? pieces
                : pieces.stream().filter(piece -> !piece.isAmong(headings)).toList();
        List<String> parts = new ArrayList<>();
        BlockPart header = said.getFirst().tableHeader();
        if (header != null) {
            parts.add(header.plain());
        }
        said.forEach(piece -> parts.add(piece.plain()));
        return String.join(" ", parts);
    }

    /** This one and the next of the same page as one. */
    PassageDraft with(PassageDraft next, List<String> newHeadings) {
        List<BlockPart> both = new ArrayList<>(pieces);
        both.addAll(next.pieces);
        return new PassageDraft(page, newHeadings, both);
    }

    List<String> sharedHeadings(PassageDraft other) {
        int shared = 0;
        int shorter = Math.min(headings.size(), other.headings.size());
        while (shared < shorter && headings.get(shared).equals(other.headings.get(shared))) {
            shared++;
        }
        return headings.subList(0, shared);
    }
}
