package app.footnote.read.split;

import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote.StructuredPage;
import app.footnote.read.format.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns the blocks of a page into pieces that fit into a passage. A block that is too long is cut at sentence ends
 * (code at line ends) into parts of about the same size; a sentence that is too long by itself, between words.
 */
final class BlockSplitter {

    private final TokenCounter counter;
    private final PassageSizes sizes;
    private final StructuredPage page;
    /** The most tokens that a piece may have. */
    private final int room;
    /** The header row of the table being cut, unless repeating it would take much of the room. */
    private @Nullable BlockPart tableHeader;

    BlockSplitter(TokenCounter counter, PassageSizes sizes, StructuredPage page, int room) {
        this.counter = counter;
        this.sizes = sizes;
        this.page = page;
        this.room = room;
    }

    /** The blocks' pieces in order; blocks that say nothing have none. */
    List<BlockPart> cut(List<Block> blocks) {
        List<BlockPart> pieces = new ArrayList<>();
        for (Block block : blocks) {
            boolean isHeader = block.kind() == Block.Kind.TABLE_ROW && block.level() == 1;
            if (isHeader || block.kind() != Block.Kind.TABLE_ROW) {
                tableHeader = null;
            }
            Range range = new Range(block.start(), block.end()).trimmed(page.page().text());
            BlockPart piece = piece(block.kind(), range);
            if (piece.tokens() > wholeLimit(block.kind())) {
                pieces.addAll(parts(piece));
            } else if (!piece.plain().isEmpty()) {
                pieces.add(piece);
            }
            if (isHeader && piece.tokens() <= sizes.titles()) {
                tableHeader = piece;
            }
        }
        return pieces;
    }

    private int wholeLimit(Block.Kind kind) {
        return switch (kind) {
            case CODE, MATH -> room;
            case TABLE_ROW -> room - (tableHeader == null ? 0 : tableHeader.tokens());
            case HEADING, PARAGRAPH, LIST_ITEM, QUOTE, ABOUT -> Math.min(sizes.whole(), room);
        };
    }

    private BlockPart piece(Block.Kind kind, Range range) {
        String plain = page.plain(range);
        return new BlockPart(kind, range, kind == Block.Kind.TABLE_ROW ? tableHeader : null, plain,
                counter.tokens(plain));
    }

    private List<BlockPart> parts(BlockPart whole) {
        List<BlockPart> units = new ArrayList<>();
        for (Range range : units(whole)) {
            BlockPart unit = piece(whole.kind(), range);
            if (unit.tokens() > Math.min(sizes.whole(), room)) {
                addBetweenWords(unit, units);
            } else {
                units.add(unit);
            }
        }
        return join(units, whole);
    }

    private List<Range> units(BlockPart whole) {
        String text = whole.range().of(page.page().text());
        boolean lines = whole.kind() == Block.Kind.CODE || whole.kind() == Block.Kind.MATH;
        List<Range> units = lines ? TextLines.of(text) : Sentences.of(text);
        return units.stream().map(unit -> unit.shifted(whole.range().start())).toList();
    }

    /** Joins sentences to parts of about equal size, each near the size to aim at. */
    private List<BlockPart> join(List<BlockPart> units, BlockPart whole) {
        int total = units.stream().mapToInt(BlockPart::tokens).sum();
        int parts = Math.ceilDiv(total, sizes.aim());
        int target = Math.min(room, Math.ceilDiv(total, Math.max(parts, 1)));
        List<BlockPart> joined = new ArrayList<>();
        List<BlockPart> current = new ArrayList<>();
        int tokens = 0;
        for (BlockPart unit : units) {
            boolean nearerWithout = tokens + unit.tokens() / 2 > target;
            if (!current.isEmpty() && (nearerWithout || tokens + unit.tokens() > room)) {
                joined.add(span(current, whole));
                current.clear();
                tokens = 0;
            }
            current.add(unit);
            tokens += unit.tokens();
        }
        joined.add(span(current, whole));
        joined.removeIf(piece -> piece.plain().isEmpty());
        return joined;
    }

    private BlockPart span(List<BlockPart> units, BlockPart whole) {
        Range range = new Range(units.getFirst().range().start(), units.getLast().range().end());
        range = range.trimmed(page.page().text());
        int tokens = units.stream().mapToInt(BlockPart::tokens).sum();
        return new BlockPart(whole.kind(), range, whole.tableHeader(), page.plain(range), tokens);
    }

    /** Halves what is too long, at white space where there is some near the middle, until each part fits. */
    private void addBetweenWords(BlockPart piece, List<BlockPart> pieces) {
        if (piece.tokens() <= sizes.aim() || piece.range().length() < 2) {
            pieces.add(piece);
            return;
        }
        int cut = middle(piece.range());
        Range range = piece.range();
        addBetweenWords(piece(piece.kind(), new Range(range.start(), cut).trimmed(page.page().text())), pieces);
        addBetweenWords(piece(piece.kind(), new Range(cut, range.end()).trimmed(page.page().text())), pieces);
    }

    private int middle(Range range) {
        int middle = (range.start() + range.end()) / 2;
        int reach = range.length() / 4;
        int space = nearest(range, middle, reach, Character::isWhitespace);
        return space > 0 ? space : nearest(range, middle, 1, c -> !Character.isLowSurrogate(c));
    }

    /** The place nearest to the middle, at most {@code reach} away, whose char is as wanted; 0 if there is none. */
    private int nearest(Range range, int middle, int reach, Predicate<Character> wanted) {
        String text = page.page().text();
        for (int away = 0; away <= reach; away++) {
            if (middle - away > range.start() && wanted.test(text.charAt(middle - away))) {
                return middle - away;
            }
            if (middle + away < range.end() && wanted.test(text.charAt(middle + away))) {
                return middle + away;
            }
        }
        return 0;
    }
}
