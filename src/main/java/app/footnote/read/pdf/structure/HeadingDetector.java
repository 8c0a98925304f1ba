package app.footnote.read.pdf.structure;

import app.footnote.model.text.Sentences;
import app.footnote.read.format.Block;
import app.footnote.read.format.ListMarker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recognises headings: titles of the outline, and short blocks that are larger or bolder than the text around them. */
final class HeadingDetector {

    private static final int TITLE = 0;
    private static final int DEEPEST = 6;

    /** In sizes of the body: what is set so much larger is meant to stand out. */
    private static final float LARGER = 1.12f;

    /** In sizes of the body: what is bold and no smaller may be a heading. */
    private static final float NOT_SMALLER = 0.93f;

    /** Of a title's chars; formulas have fewer letters. */
    private static final float FEWEST_LETTERS = 0.4f;

    /** Shorter titles may have a full stop within, as after an abbreviation or a number. */
    private static final int LONGEST_SURE_TITLE_CHARS = 60;

    private final PdfOutline outline;
    private final float bodySize;

    /** The headings that are not in the outline by their looks, outermost first. */
    private final Map<Look, List<PdfBlock>> looks = new TreeMap<>();

    private HeadingDetector(PdfOutline outline, float bodySize) {
        this.outline = outline;
        this.bodySize = bodySize;
    }

    /** Makes headings of the blocks that are some, given the blocks of each page in reading order. */
    static void mark(List<List<PdfBlock>> pages, PdfOutline outline, float bodySize) {
        HeadingDetector headings = new HeadingDetector(outline, bodySize);
        for (int page = 0; page < pages.size(); page++) {
            for (PdfBlock block : pages.get(page)) {
                headings.find(page + 1, block);
            }
        }
        if (!pages.isEmpty()) {
            headings.settleTitle(pages.getFirst().stream().filter(PdfBlock::isSaid).toList());
        }
        headings.rank();
    }

    private void find(int page, PdfBlock block) {
        if (!block.mayBeHeading()) {
            return;
        }
        int level = outline.level(page, block.text());
        if (level > 0) {
            block.become(Block.Kind.HEADING, level);
        } else if (standsOut(block)) {
            block.become(Block.Kind.HEADING, DEEPEST);
            looks.computeIfAbsent(Look.of(block), _ -> new ArrayList<>()).add(block);
        }
    }

    private boolean standsOut(PdfBlock block) {
        String text = block.text();
        boolean bold = block.isBold() && block.kind() != Block.Kind.CODE && block.size() >= NOT_SMALLER * bodySize;
        return readsLikeATitle(text) && (block.size() >= LARGER * bodySize || bold);
    }

    /** Neither a sentence, nor more than one, nor a formula. */
    private static boolean readsLikeATitle(String text) {
        long chars = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        long letters = text.chars().filter(Character::isLetter).count();
        String words = text.substring(ListMarker.length(text));
        boolean sentences = words.length() > LONGEST_SURE_TITLE_CHARS && Sentences.of(words).size() > 1;
        return ".;,".indexOf(text.charAt(text.length() - 1)) < 0 && letters >= FEWEST_LETTERS * chars && !sentences;
    }

    /**
     * A document opens with its title and with authors, places and dates, which are set as large as headings. What
     * looks like nothing that comes later is no heading, but the largest of them is the title.
     */
    private void settleTitle(List<PdfBlock> firstPage) {
        List<PdfBlock> opening = firstPage.stream().takeWhile(block -> block.kind() == Block.Kind.HEADING).toList();
        PdfBlock title = opening.stream().min(Comparator.comparing(Look::of)).orElse(null);
        for (PdfBlock block : opening) {
            List<PdfBlock> alike = looks.getOrDefault(Look.of(block), List.of());
            if (alike.contains(block) && opening.containsAll(alike)) {
                looks.remove(Look.of(block));
                alike.forEach(it -> it.become(Block.Kind.PARAGRAPH, 0));
            }
        }
        if (title != null && title.kind() == Block.Kind.PARAGRAPH) {
            title.become(Block.Kind.HEADING, TITLE);
        }
    }

    private void rank() {
        int level = 1;
        for (List<PdfBlock> alike : looks.values()) {
            for (PdfBlock block : alike) {
                block.become(Block.Kind.HEADING, Math.min(DEEPEST, level));
            }
            level++;
        }
    }

    /** How a heading looks: those that look alike are of one level, and larger and bolder ones further out. */
    private record Look(int halfPoints, boolean bold) implements Comparable<Look> {

        private static final Comparator<Look> OUTERMOST_FIRST = Comparator.comparingInt((Look look) -> -look.halfPoints)
                .thenComparing(look -> !look.bold);

        static Look of(PdfBlock block) {
            return new Look(Math.round(2 * block.size()), block.isBold());
        }

        @Override
        public int compareTo(Look other) {
            return OUTERMOST_FIRST.compare(this, other);
        }
    }
}
