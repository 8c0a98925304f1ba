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
 * Splits the blocks of a page into parts that fit into a passage. A block that is too long is split at sentence ends
 * (code and formulas at line ends) into parts of about the same size. A sentence that is too long is split between
 * words. Not thread-safe.
 */
final class BlockSplitter {

    /** How much larger than the target a piece may be that is not split further. */
    private static final double MAX_PIECE = 1.25;

    /** In UTF-16. */
    private static final int MAX_CHARS_OF_CHARACTER = 2;

    private final TokenCounter counter;
    private final PassageSizes sizes;
    private final StructuredPage page;
    private final int maxTokens;

    /** The header row of the current table; null if repeating it would take too many tokens. */
    private @Nullable BlockPart tableHeader;

    /** @param maxTokens the most tokens that a part may have */
    BlockSplitter(TokenCounter counter, PassageSizes sizes, StructuredPage page, int maxTokens) {
        this.counter = counter;
        this.sizes = sizes;
        this.page = page;
        this.maxTokens = maxTokens;
    }

    /** The parts of the blocks in order. Blocks without visible text have none. */
    List<BlockPart> split(List<Block> blocks) throws InterruptedException {
        List<BlockPart> parts = new ArrayList<>();
        for (Block block : blocks) {
            stopIfInterrupted();
            boolean isHeader = block.kind() == Block.Kind.TABLE_ROW && block.level() == 1;
            if (isHeader || block.kind() != Block.Kind.TABLE_ROW) {
                tableHeader = null;
            }
            BlockPart whole = part(block.kind(), trimmed(block.start(), block.end()));
            if (whole.tokens() > unsplitLimit(block.kind()) || isTooLong(whole)) {
                parts.addAll(split(whole));
            } else if (!whole.plain().isEmpty()) {
                parts.add(whole);
            }
            if (isHeader && whole.tokens() <= sizes.maxHeadings()) {
                tableHeader = whole;
            }
        }
        return parts;
    }

    private int unsplitLimit(Block.Kind kind) {
        return switch (kind) {
            case CODE, MATH -> maxTokens;
            case TABLE_ROW -> maxTokens - (tableHeader == null ? 0 : tableHeader.tokens());
            case HEADING, PARAGRAPH, LIST_ITEM, QUOTE, ABOUT, COMMENT, FORM_FIELD ->
                    Math.min(sizes.maxUnsplit(), maxTokens);
        };
    }

    private Range trimmed(int start, int end) {
        return new Range(start, end).trimmed(page.page().text());
    }

    private BlockPart part(Block.Kind kind, Range range) {
        String plain = page.plain(range);
        int tokens = plain.length() > sizes.maxChars() ? Integer.MAX_VALUE : counter.tokens(plain);
        return new BlockPart(kind, range, kind == Block.Kind.TABLE_ROW ? tableHeader : null, plain, tokens);
    }

    private boolean isTooLong(BlockPart part) {
        return part.range().length() > sizes.maxChars();
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Splitting was stopped");
        }
    }

    private List<BlockPart> split(BlockPart whole) throws InterruptedException {
        List<BlockPart> units = new ArrayList<>();
        for (Range range : units(whole)) {
            BlockPart unit = part(whole.kind(), range);
            if (unit.tokens() > Math.min(sizes.maxUnsplit(), maxTokens) || isTooLong(unit)) {
                addPieces(unit, units);
            } else {
                units.add(unit);
            }
        }
        return join(units, whole);
    }

    /** The lines of code and formulas, and the sentences of other blocks. */
    private List<Range> units(BlockPart whole) {
        String text = whole.range().of(page.page().text());
        boolean hasLines = whole.kind() == Block.Kind.CODE || whole.kind() == Block.Kind.MATH;
        List<Range> units = hasLines ? TextLines.of(text) : Sentences.of(text);
        return units.stream().map(unit -> unit.shifted(whole.range().start())).toList();
    }

    /** Joins lines or sentences to parts of about equal size near the target size. */
    private List<BlockPart> join(List<BlockPart> units, BlockPart whole) {
        int total = units.stream().mapToInt(BlockPart::tokens).sum();
        int count = Math.ceilDiv(total, sizes.target());
        int target = Math.min(maxTokens, Math.ceilDiv(total, Math.max(count, 1)));
        List<BlockPart> joined = new ArrayList<>();
        List<BlockPart> current = new ArrayList<>();
        int tokens = 0;
        for (BlockPart unit : units) {
            boolean nearerWithout = tokens + unit.tokens() / 2 > target;
            boolean tooLong = !current.isEmpty()
                    && unit.range().end() - current.getFirst().range().start() > sizes.maxChars();
            if (!current.isEmpty() && (nearerWithout || tooLong || tokens + unit.tokens() > maxTokens)) {
                joined.add(span(current, whole));
                current.clear();
                tokens = 0;
            }
            current.add(unit);
            tokens += unit.tokens();
        }
        if (!current.isEmpty()) {
            joined.add(span(current, whole));
        }
        joined.removeIf(part -> part.plain().isEmpty());
        return joined;
    }

    private BlockPart span(List<BlockPart> units, BlockPart whole) {
        Range range = trimmed(units.getFirst().range().start(), units.getLast().range().end());
        int tokens = units.stream().mapToInt(BlockPart::tokens).sum();
        return new BlockPart(whole.kind(), range, whole.tableHeader(), page.plain(range), tokens);
    }

    /** Splits a part into pieces of about equal length that fit, at white space where there is any near. */
    private void addPieces(BlockPart part, List<BlockPart> parts) throws InterruptedException {
        stopIfInterrupted();
        if (part.plain().isEmpty()) {
            return;
        }
        boolean fits = part.tokens() <= sizes.target() * MAX_PIECE && !isTooLong(part);
        Range range = part.range();
        if (fits || range.length() <= MAX_CHARS_OF_CHARACTER) {
            parts.add(part);
            return;
        }
        int count = isTooLong(part) || part.tokens() == Integer.MAX_VALUE
                ? 2
                : Math.min(range.length() / MAX_CHARS_OF_CHARACTER, Math.ceilDiv(part.tokens(), sizes.target()));
        int start = range.start();
        for (int pieces = count; pieces > 0 && start < range.end(); pieces--) {
            int end = pieces == 1 ? range.end() : cut(new Range(start, range.end()), pieces);
            addPieces(part(part.kind(), trimmed(start, end)), parts);
            start = end;
        }
    }

    /** Where the first of a number of equal pieces of a range ends. */
    private int cut(Range range, int pieces) {
        int even = range.start() + range.length() / pieces;
        int space = nearest(range, even, range.length() / pieces / 2, Character::isWhitespace);
        int character = space > 0 ? space : nearest(range, even, 1, c -> !Character.isLowSurrogate(c));
        return character > 0 ? character : range.end();
    }

    /** The index within a range nearest to {@code middle} whose character meets the condition; 0 if there is none. */
    private int nearest(Range range, int middle, int maxDistance, Predicate<Character> condition) {
        String text = page.page().text();
        for (int distance = 0; distance <= maxDistance; distance++) {
            if (middle - distance > range.start() && condition.test(text.charAt(middle - distance))) {
                return middle - distance;
            }
            if (middle + distance < range.end() && condition.test(text.charAt(middle + distance))) {
                return middle + distance;
            }
        }
        return 0;
    }
}
