package app.footnote.read.split;

import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Splits the pages of a note into sections. In a document, a heading applies to the following pages too. In slides, a
 * heading applies to its own slide only, with one exception: a slide that contains nothing but a title of level 2 or
 * deeper opens a part of the lecture, and its title is put before the headings of the slides that follow.
 */
final class SectionSplitter {

    /** The title of a slide such as "Questions?" or "Thank you!" ends with one of these. */
    private static final String AUDIENCE_PUNCTUATION = "?!\uFF1F\uFF01\u061F";

    private final StructuredNote note;
    private final HeadingPath path = new HeadingPath();
    private List<String> partTitle = List.of();

    private SectionSplitter(StructuredNote note) {
        this.note = note;
    }

    /** The sections of each page, one list for each page in order. */
    static List<List<Section>> of(StructuredNote note) {
        return new SectionSplitter(note).split();
    }

    private List<List<Section>> split() {
        List<List<Section>> pages = new ArrayList<>();
        for (int i = 0; i < note.pages().size(); i++) {
            StructuredPage page = note.pages().get(i);
            if (note.slides()) {
                path.clear();
            }
            if (note.slides() && opensPart(page)) {
                partTitle = partTitle(page);
                pages.add(partTitle.isEmpty() ? sections(page) : partSections(i));
            } else {
                pages.add(sections(page));
            }
        }
        return pages;
    }

    /** Empty if the title is among the headings of slides that follow. */
    private List<Section> partSections(int index) {
        StructuredPage page = note.pages().get(index);
        return hasSlides(index) ? List.of() : List.of(new Section(page, List.of(), page.blocks(), List.of()));
    }

    private static boolean opensPart(StructuredPage page) {
        return !page.blocks().isEmpty()
                && page.blocks().getFirst().level() > 1
                && page.blocks().stream().allMatch(SectionSplitter::isHeading);
    }

    private static boolean isHeading(Block block) {
        return block.kind() == Block.Kind.HEADING;
    }

    /** One title; empty if it addresses the audience, because the slides that follow are not about it. */
    private static List<String> partTitle(StructuredPage page) {
        String title = page.blocks().stream()
                .map(page::plain)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        boolean addressesAudience = title.isEmpty()
                || AUDIENCE_PUNCTUATION.indexOf(title.charAt(title.length() - 1)) >= 0;
        return addressesAudience ? List.of() : List.of(title);
    }

    /** Whether a slide with text follows before the next part. */
    private boolean hasSlides(int index) {
        for (StructuredPage next : note.pages().subList(index + 1, note.pages().size())) {
            if (!next.blocks().isEmpty()) {
                return !opensPart(next);
            }
        }
        return false;
    }

    private List<Section> sections(StructuredPage page) {
        List<Section> sections = new ArrayList<>();
        List<Block> headingBlocks = new ArrayList<>();
        List<Block> body = new ArrayList<>();
        for (Block block : page.blocks()) {
            boolean endsBody = isHeading(block) || startsApart(headingBlocks, body, block);
            if (endsBody && (!body.isEmpty() || !isDeeper(headingBlocks, block))) {
                addSection(page, headingBlocks, body, sections);
                headingBlocks.clear();
                body.clear();
            }
            if (isHeading(block)) {
                enter(block, page.plain(block));
            }
            if (!isDocumentTitle(block) || page.blocks().size() == 1) {
                (isHeading(block) ? headingBlocks : body).add(block);
            }
        }
        addSection(page, headingBlocks, body, sections);
        return sections;
    }

    /** Whether the document's description ends here, or comments or fields of a form begin or end. */
    private static boolean startsApart(List<Block> headingBlocks, List<Block> body, Block block) {
        if (body.isEmpty()) {
            return block.kind().isAdded() && !headingBlocks.isEmpty();
        }
        Block.Kind last = body.getLast().kind();
        return last != block.kind() && (last == Block.Kind.ABOUT || last.isAdded() || block.kind().isAdded());
    }

    /** A document's title is set apart from the text, and a passage cannot begin with it. */
    private static boolean isDocumentTitle(Block block) {
        return isHeading(block) && block.level() == 0;
    }

    private static boolean isDeeper(List<Block> headingBlocks, Block heading) {
        return headingBlocks.isEmpty() || heading.level() > headingBlocks.getLast().level();
    }

    private void addSection(
            StructuredPage page, List<Block> headingBlocks, List<Block> body, List<Section> sections) {
        if (!headingBlocks.isEmpty() || !body.isEmpty()) {
            List<String> headings = body.isEmpty() ? headings() : label(body.getFirst()).orElseGet(this::headings);
            sections.add(new Section(page, headings, headingBlocks, body));
        }
    }

    /** What people added to a document is under no heading of the document; a label says what it is. */
    private static Optional<List<String>> label(Block block) {
        return switch (block.kind()) {
            case COMMENT -> Optional.of(List.of("comment"));
            case FORM_FIELD -> Optional.of(List.of("form"));
            default -> Optional.empty();
        };
    }

    private void enter(Block heading, String title) {
        if (!title.isEmpty()) {
            path.enter(heading.level(), title);
        }
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(partTitle);
        headings.addAll(path.titles());
        return headings;
    }
}
