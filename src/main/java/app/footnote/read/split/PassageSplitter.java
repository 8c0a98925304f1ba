package app.footnote.read.split;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.read.format.StructuredNote;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a note into passages by its structure. A passage stays on one page and, unless it would be tiny, within one
 * section. Every block is in a passage, except those of a slide that opens a part of the lecture: its title is among
 * the headings of the slides that follow. Safe for use by several threads.
 */
public final class PassageSplitter {

    private final TokenCounter counter;
    private final PassageSizes sizes;

    /** @param model counts tokens as the embedding model does that will embed the passages */
    public PassageSplitter(TokenCounter model) {
        this(new WordTokenCounter(model), PassageSizes.standard());
    }

    PassageSplitter(TokenCounter counter, PassageSizes sizes) {
        this.counter = counter;
        this.sizes = sizes;
    }

    /**
     * The passages in reading order. Their language is {@link Passage#UNDETERMINED}.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public List<Passage> split(NoteId id, StructuredNote note) throws InterruptedException {
        List<Passage> passages = new ArrayList<>();
        for (PassageDraft draft : drafts(note)) {
            passages.add(draft.passage(id, passages.size()));
        }
        return List.copyOf(passages);
    }

    List<PassageDraft> drafts(StructuredNote note) throws InterruptedException {
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

    private List<PassageDraft> drafts(Section section) throws InterruptedException {
        List<String> headings = innermost(section.headings());
        int maxTokens = sizes.max() - tokens(headings);
        BlockSplitter splitter = new BlockSplitter(counter, sizes, section.page(), maxTokens);
        List<BlockPart> parts = new ArrayList<>(splitter.split(section.headingBlocks()));
        parts.addAll(splitter.split(section.body()));
        return new PassagePacker(sizes, headings, maxTokens)
                .pack(parts).stream().map(packed -> new PassageDraft(section.page(), headings, packed)).toList();
    }

    /** Leaves out outer headings until the others leave enough tokens for text. */
    private List<String> innermost(List<String> headings) {
        List<String> kept = headings;
        while (!kept.isEmpty() && tokens(kept) > sizes.maxHeadings()) {
            kept = kept.subList(1, kept.size());
        }
        return kept;
    }

    private int tokens(List<String> headings) {
        String all = String.join(" ", headings);
        if (all.length() > sizes.maxChars()) {
            return sizes.maxChars();
        }
        return all.isEmpty() ? 0 : counter.tokens(all);
    }
}
