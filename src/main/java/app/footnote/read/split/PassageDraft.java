package app.footnote.read.split;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.text.Range;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.ArrayList;
import java.util.List;

/**
 * A passage that may still be joined with its neighbours. Immutable.
 *
 * @param headings the headings above its parts, outermost first
 * @param parts in reading order; never empty
 */
record PassageDraft(StructuredPage page, List<String> headings, List<BlockPart> parts) {

    PassageDraft {
        headings = List.copyOf(headings);
        parts = List.copyOf(parts);
    }

    Range range() {
        return new Range(parts.getFirst().range().start(), parts.getLast().range().end());
    }

    String text() {
        return range().of(page.page().text());
    }

    /** The number of tokens of {@link #plain()}, without the headings. */
    int tokens() {
        return BlockPart.tokens(parts, headings);
    }

    boolean hasOnlyHeadings() {
        return parts.stream().allMatch(BlockPart::isHeading);
    }

    /**
     * The text without markup. Headings that are among {@link #headings()} are left out unless there is nothing else.
     * The header row of a table is put before rows whose header row is in another passage.
     */
    String plain() {
        List<BlockPart> visible = hasOnlyHeadings()
                ? parts
                : parts.stream().filter(part -> !part.isAmong(headings)).toList();
        List<String> texts = new ArrayList<>();
        BlockPart header = visible.getFirst().tableHeader();
        if (header != null) {
            texts.add(header.plain());
        }
        visible.forEach(part -> texts.add(part.plain()));
        return String.join(" ", texts);
    }

    /** This draft and the next of the same page as one. */
    PassageDraft joinedWith(PassageDraft next, List<String> newHeadings) {
        List<BlockPart> both = new ArrayList<>(parts);
        both.addAll(next.parts);
        return new PassageDraft(page, newHeadings, both);
    }

    /** The outer headings that both drafts have in common. */
    List<String> sharedHeadings(PassageDraft other) {
        int shared = 0;
        int shorter = Math.min(headings.size(), other.headings.size());
        while (shared < shorter && headings.get(shared).equals(other.headings.get(shared))) {
            shared++;
        }
        return headings.subList(0, shared);
    }

    /** The finished passage, whose language is not yet determined. */
    Passage passage(NoteId note, int ordinal) {
        Range range = range();
        Place place = new Place(page.page().number(), range.start(), range.end());
        return new Passage(note, ordinal, place, headings, text(), plain(), Passage.UNDETERMINED);
    }
}
