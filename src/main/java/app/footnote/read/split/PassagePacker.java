package app.footnote.read.split;

import java.util.ArrayList;
import java.util.List;

/**
 * Packs the pieces of one section into passages: neighbours are joined as far as the sizes allow, and a title always
 * with what follows it.
 */
final class PassagePacker {

    private final PassageSizes sizes;
    private final List<String> headings;
    private final int room;
    private final List<List<BlockPart>> packed = new ArrayList<>();
    private List<BlockPart> current = new ArrayList<>();

    /**
     * @param headings the titles of the section, which need not be said again
     * @param room the most tokens that a passage may have
     */
    PassagePacker(PassageSizes sizes, List<String> headings, int room) {
        this.sizes = sizes;
        this.headings = headings;
        this.room = room;
    }

    List<List<BlockPart>> pack(List<BlockPart> pieces) {
        for (BlockPart piece : pieces) {
            if (!current.isEmpty() && !joins(current, List.of(piece))) {
                startNext(piece);
            }
            current.add(piece);
        }
        if (!current.isEmpty()) {
            packed.add(current);
        }
        joinSmallEnd();
        return packed;
    }

    private boolean joins(List<BlockPart> before, List<BlockPart> next) {
        List<BlockPart> both = new ArrayList<>(before);
        both.addAll(next);
        return tokens(both) <= Math.min(room, limit(before));
    }

    private int limit(List<BlockPart> before) {
        if (before.stream().allMatch(BlockPart::isTitle)) {
            return room;
        }
        return tokens(before) <= sizes.small() ? sizes.whole() : sizes.aim();
    }

    /** A line that says what follows goes with what follows. */
    private void startNext(BlockPart piece) {
        List<BlockPart> next = new ArrayList<>();
        BlockPart last = current.getLast();
        if (current.size() > 1 && last.announces() && tokens(List.of(last, piece)) <= room) {
            next.add(current.removeLast());
        }
        packed.add(current);
        current = next;
    }

    private void joinSmallEnd() {
        if (packed.size() < 2 || tokens(packed.getLast()) > sizes.small()) {
            return;
        }
        List<BlockPart> both = new ArrayList<>(packed.get(packed.size() - 2));
        both.addAll(packed.getLast());
        if (tokens(both) <= Math.min(room, sizes.whole())) {
            packed.subList(packed.size() - 2, packed.size()).clear();
            packed.add(both);
        }
    }

    private int tokens(List<BlockPart> pieces) {
        return BlockPart.tokens(pieces, headings);
    }
}
