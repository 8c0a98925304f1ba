package app.footnote.read.split;

import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes the pages of a note apart into sections. Headings of a document reach over its pages. A slide stands for
 * itself, except that a slide with nothing but a title opens a part of the lecture: its title is put before those of
 * the slides that follow.
 */
final class SectionSplitter {

    private static final String TO_THE_AUDIENCE = "?!\uFF1F\uFF01\u061F";

    private final StructuredNote note;
    private final HeadingPath path = new HeadingPath();
    private List<String> part = List.of();

    private SectionSplitter(StructuredNote note) {
        this.note = note;
    }

    /** The sections of each page, a list for each page in order. */
    static List<List<Section>> of(StructuredNote note) {
        return new SectionSplitter(note).walk();
    }

    private List<List<Section>> walk() {
        List<List<Section>> pages = new ArrayList<>();
        for (int i = 0; i < note.pages().size(); i++) {
            StructuredPage page = note.pages().get(i);
            if (note.slides()) {
                path.clear();
            }
            if (note.slides() && isPart(page)) {
                part = partTitle(page);
                pages.add(part.isEmpty() ? sections(page) : partSections(i));
            } else {
                pages.add(sections(page));
            }
        }
        return pages;
    }

    /** None if the title is among those of the slides that follow. */
    private List<Section> partSections(int index) {
        StructuredPage page = note.pages().get(index);
        return hasSlides(index) ? List.of() : List.of(new Section(page, List.of(), page.blocks(), List.of()));
    }

    private static boolean isPart(StructuredPage page) {
        return !page.blocks().isEmpty()
                && page.blocks().getFirst().level() > 1
                && page.blocks().stream().allMatch(SectionSplitter::isHeading);
    }

    private static boolean isHeading(Block block) {
        return block.kind() == Block.Kind.HEADING;
    }

    /** One title, or none: after "Questions?" and "Thank you!" comes what is not about them. */
    private static List<String> partTitle(StructuredPage page) {
        String title = page.blocks().stream()
                .map(page::plain)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        boolean calls = title.isEmpty() || TO_THE_AUDIENCE.indexOf(title.charAt(title.length() - 1)) >= 0;
        return calls ? List.of() : List.of(title);
    }

    /** Whether a slide with text follows before the next part. */
    private boolean hasSlides(int index) {
        for (StructuredPage next : note.pages().subList(index + 1, note.pages().size())) {
            if (!next.blocks().isEmpty()) {
                return !isPart(next);
            }
        }
        return false;
    }

    private List<Section> sections(StructuredPage page) {
        List<Section> sections = new ArrayList<>();
        List<Block> titles = new ArrayList<>();
        List<Block> body = new ArrayList<>();
        for (Block block : page.blocks()) {
            boolean endsBody = isHeading(block) || (!body.isEmpty() && isAbout(body.getLast()) && !isAbout(block));
            if (endsBody && (!body.isEmpty() || !goesDeeper(titles, block))) {
                addSection(page, titles, body, sections);
                titles.clear();
                body.clear();
            }
            if (isHeading(block)) {
                enter(block, page.plain(block));
            }
            if (!isDocumentTitle(block) || page.blocks().size() == 1) {
                (isHeading(block) ? titles : body).add(block);
            }
        }
        addSection(page, titles, body, sections);
        return sections;
    }

    private static boolean isAbout(Block block) {
        return block.kind() == Block.Kind.ABOUT;
    }

    /** That is written apart from the text, so a passage cannot begin with it. */
    private static boolean isDocumentTitle(Block block) {
        return isHeading(block) && block.level() == 0;
    }

    private static boolean goesDeeper(List<Block> titles, Block heading) {
        return titles.isEmpty() || heading.level() > titles.getLast().level();
    }

    private void addSection(StructuredPage page, List<Block> titles, List<Block> body, List<Section> sections) {
        if (!titles.isEmpty() || !body.isEmpty()) {
            sections.add(new Section(page, headings(), titles, body));
        }
    }

    private void enter(Block heading, String title) {
        if (!title.isEmpty()) {
            path.enter(heading.level(), title);
        }
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(part);
        headings.addAll(path.titles());
        return headings;
    }
}
