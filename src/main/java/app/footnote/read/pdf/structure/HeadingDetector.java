package app.footnote.read.pdf.structure;

import app.footnote.model.text.Sentences;
import app.footnote.read.format.Block;
import app.footnote.read.format.ListMarker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Detects headings: titles in the outline, and short blocks that are larger or bolder than the text. Not thread-safe.
 */
final class HeadingDetector {

    private static final int TITLE_LEVEL = 0;
    private static final int MAX_LEVEL = 6;

    /** In sizes of the body text: a block of this size may be a heading. */
    private static final float MIN_LARGER_SIZE = 1.12f;

    /** In sizes of the body text: a bold block of this size may be a heading. */
    private static final float MIN_BOLD_SIZE = 0.93f;

    /** The smallest share of letters in a heading's characters; formulas have fewer. */
    private static final float MIN_LETTER_SHARE = 0.4f;

    /** A title up to this length may contain a full stop, as after an abbreviation or a number. */
    private static final int MAX_SURE_TITLE_CHARS = 60;

    private final PdfOutline outline;
    private final float bodySize;

    /** The headings that are not in the outline, by their style, outermost first. */
    private final Map<HeadingStyle, List<PdfBlock>> styles = new TreeMap<>();

    private HeadingDetector(PdfOutline outline, float bodySize) {
        this.outline = outline;
        this.bodySize = bodySize;
    }

    /**
     * Classifies the blocks that are headings.
     *
     * @param pages the blocks of each page in reading order
     * @param bodySize the size of the body text in points
     */
    static void mark(List<List<PdfBlock>> pages, PdfOutline outline, float bodySize) {
        HeadingDetector headings = new HeadingDetector(outline, bodySize);
        for (int page = 0; page < pages.size(); page++) {
            for (PdfBlock block : pages.get(page)) {
                headings.find(page + 1, block);
            }
        }
        if (!pages.isEmpty()) {
            headings.chooseTitle(pages.getFirst().stream().filter(PdfBlock::isContent).toList());
        }
        headings.assignLevels();
    }

    private void find(int page, PdfBlock block) {
        if (!block.mayBeHeading()) {
            return;
        }
        int level = outline.level(page, block.text());
        if (level > 0) {
            block.classify(Block.Kind.HEADING, level);
        } else if (standsOut(block)) {
            block.classify(Block.Kind.HEADING, MAX_LEVEL);
            styles.computeIfAbsent(HeadingStyle.of(block), _ -> new ArrayList<>()).add(block);
        }
    }

    private boolean standsOut(PdfBlock block) {
        String text = block.text();
        boolean bold = block.isBold() && block.kind() != Block.Kind.CODE && block.size() >= MIN_BOLD_SIZE * bodySize;
        return readsLikeTitle(text) && (block.size() >= MIN_LARGER_SIZE * bodySize || bold);
    }

    /** Whether the text is neither a sentence, nor several, nor a formula. */
    private static boolean readsLikeTitle(String text) {
        long chars = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        long letters = text.chars().filter(Character::isLetter).count();
        String words = text.substring(ListMarker.length(text));
        boolean sentences = words.length() > MAX_SURE_TITLE_CHARS && Sentences.of(words).size() > 1;
        return ".;,".indexOf(text.charAt(text.length() - 1)) < 0 && letters >= MIN_LETTER_SHARE * chars && !sentences;
    }

    /**
     * A document begins with its title and with authors, places and dates, which are as large as headings. Blocks whose
     * style does not occur later are no headings. The largest block is the title.
     */
    private void chooseTitle(List<PdfBlock> firstPage) {
        List<PdfBlock> opening = firstPage.stream().takeWhile(block -> block.kind() == Block.Kind.HEADING).toList();
        PdfBlock title = opening.stream().min(Comparator.comparing(HeadingStyle::of)).orElse(null);
        for (PdfBlock block : opening) {
            List<PdfBlock> sameStyle = styles.getOrDefault(HeadingStyle.of(block), List.of());
            if (sameStyle.contains(block) && opening.containsAll(sameStyle)) {
                styles.remove(HeadingStyle.of(block));
                sameStyle.forEach(other -> other.classify(Block.Kind.PARAGRAPH, 0));
            }
        }
        if (title != null && title.kind() == Block.Kind.PARAGRAPH) {
            title.classify(Block.Kind.HEADING, TITLE_LEVEL);
        }
    }

    private void assignLevels() {
        int level = 1;
        for (List<PdfBlock> sameStyle : styles.values()) {
            for (PdfBlock block : sameStyle) {
                block.classify(Block.Kind.HEADING, Math.min(MAX_LEVEL, level));
            }
            level++;
        }
    }

    /** The style of a heading. Headings of one style have one level; larger and bolder ones are further out. */
    private record HeadingStyle(int halfPoints, boolean bold) implements Comparable<HeadingStyle> {

        private static final Comparator<HeadingStyle> OUTERMOST_FIRST =
                Comparator.comparingInt((HeadingStyle style) -> -style.halfPoints)
                        .thenComparing(style -> !style.bold);

        static HeadingStyle of(PdfBlock block) {
            return new HeadingStyle(Math.round(2 * block.size()), block.isBold());
        }

        @Override
        public int compareTo(HeadingStyle other) {
            return OUTERMOST_FIRST.compare(this, other);
        }
    }
}
