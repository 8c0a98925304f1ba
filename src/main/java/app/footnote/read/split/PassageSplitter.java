package app.footnote.read.split;

import app.footnote.read.format.StructuredNote;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a note into passages by its structure. A passage stays on one page and, unless it would be tiny, within one
 * section; every block is in a passage, except a title slide's, which is among the titles of the slides that follow.
 */
public final class PassageSplitter {

    private final TokenCounter counter;
    private final PassageSizes sizes;

    public PassageSplitter(TokenCounter counter, PassageSizes sizes) {
        this.counter = counter;
        this.sizes = sizes;
    }

    /** The passages in reading order. */
    public List<PassageDraft> split(StructuredNote note) throws InterruptedException {
        List<PassageDraft> drafts = new ArrayList<>();
        for (List<Section> sections : SectionSplitter.of(note)) {
            List<PassageDraft> page = new ArrayList<>();
            for (Section section : sections) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("Splitting was stopped");
                }
                page.addAll(drafts(section));
            }
            drafts.addAll(new PassageJoiner(sizes, this::tokens, note.slides()).join(page));
        }
        return drafts;
    }

    private List<PassageDraft> drafts(Section section) {
        List<String> headings = innermost(section.headings());
        int room = sizes.most() - tokens(headings);
        BlockSplitter cutter = new BlockSplitter(counter, sizes, section.page(), room);
        List<BlockPart> pieces = new ArrayList<>(cutter.cut(section.titles()));
        pieces.addAll(cutter.cut(section.body()));
        return new PassagePacker(sizes, headings, room)
                .pack(pieces).stream().map(packed -> new PassageDraft(section.page(), headings, packed)).toList();
    }

    /** Without so many of the outer titles that the others leave room for text. */
    private List<String> innermost(List<String> headings) {
        List<String> kept = headings;
        while (!kept.isEmpty() && tokens(kept) > sizes.titles()) {
            kept = kept.subList(1, kept.size());
        }
        return kept;
    }

    private int tokens(List<String> headings) {
        return headings.isEmpty() ? 0 : counter.tokens(String.join(" ", headings));
    }
}
