package app.footnote.read.split;

import java.util.ArrayList;
import java.util.List;

/**
 * Packs the parts of one section into passages. Neighbours are joined as far as the sizes allow, and a heading is
 * always joined with the text below it. Used for one section. Not thread-safe.
 */
final class PassagePacker {

    private final PassageSizes sizes;
    private final List<String> headings;
    private final int maxTokens;
    private final List<List<BlockPart>> packed = new ArrayList<>();
    private List<BlockPart> current = new ArrayList<>();

    /**
     * @param headings the headings of the section, which the passages need not repeat
     * @param maxTokens the most tokens that a passage may have
     */
    PassagePacker(PassageSizes sizes, List<String> headings, int maxTokens) {
        this.sizes = sizes;
        this.headings = headings;
        this.maxTokens = maxTokens;
    }

    /** The parts of each passage. */
    List<List<BlockPart>> pack(List<BlockPart> parts) {
        for (BlockPart part : parts) {
            if (!current.isEmpty() && !fitsAfterCurrent(part)) {
                startNext(part);
            }
            current.add(part);
        }
        if (!current.isEmpty()) {
            packed.add(current);
        }
        joinSmallLast();
        return packed;
    }

    private boolean fitsAfterCurrent(BlockPart part) {
        List<BlockPart> both = new ArrayList<>(current);
        both.add(part);
        return tokens(both) <= Math.min(maxTokens, currentLimit()) && !isTooLong(both);
    }

    private int currentLimit() {
        if (current.stream().allMatch(BlockPart::isHeading)) {
            return maxTokens;
        }
        return tokens(current) <= sizes.small() ? sizes.maxUnsplit() : sizes.target();
    }

    /** Starts a passage. A line that introduces the next part moves to it. */
    private void startNext(BlockPart part) {
        List<BlockPart> next = new ArrayList<>();
        BlockPart last = current.getLast();
        List<BlockPart> both = List.of(last, part);
        if (current.size() > 1 && last.introducesNext() && tokens(both) <= maxTokens && !isTooLong(both)) {
            next.add(current.removeLast());
        }
        packed.add(current);
        current = next;
    }

    private void joinSmallLast() {
        if (packed.size() < 2 || tokens(packed.getLast()) > sizes.small()) {
            return;
        }
        List<BlockPart> both = new ArrayList<>(packed.get(packed.size() - 2));
        both.addAll(packed.getLast());
        if (tokens(both) <= Math.min(maxTokens, sizes.maxUnsplit()) && !isTooLong(both)) {
            packed.subList(packed.size() - 2, packed.size()).clear();
            packed.add(both);
        }
    }

    private boolean isTooLong(List<BlockPart> parts) {
        return BlockPart.chars(parts.getFirst(), parts.getLast()) > sizes.maxChars();
    }

    private int tokens(List<BlockPart> parts) {
        return BlockPart.tokens(parts, headings);
    }
}
