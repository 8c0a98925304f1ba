package app.footnote.read.split;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.read.WordsAsTokens;
import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

    private static final PassageSizes SIZES = PassageSizes.standard();

    @Test
    void doesNotJoinParagraphsOfOrdinarySize() throws Exception {
        List<PassageDraft> drafts = split(note("## A", words(150), words(150)));
        assertThat(drafts).hasSize(2);
        assertThat(drafts.getFirst().text()).startsWith("A\n\n");
    }

    @Test
    void joinsShortParagraphsOfOneSection() throws Exception {
        assertThat(split(note("## A", words(50), words(50), words(50)))).hasSize(1);
    }

    @Test
    void doesNotJoinParagraphsUnderDifferentHeadings() throws Exception {
        List<PassageDraft> drafts = split(note("# T", "## A", words(60), "## B", words(60)));
        assertThat(drafts).extracting(PassageDraft::headings).containsExactly(List.of("T", "A"), List.of("T", "B"));
    }

    @Test
    void joinsATinySectionToItsNeighbour() throws Exception {
        List<PassageDraft> drafts = split(note("# T", "## A", words(100), "## Links", "one link"));
        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().headings()).containsExactly("T", "A");
        assertThat(drafts.getFirst().plain()).endsWith("Links one link").doesNotContain("T ");
    }

    @Test
    void doesNotRepeatHeadingsInThePlainText() throws Exception {
        PassageDraft draft = split(note("# Trees", "## AVL", "They rotate nodes to stay shallow.")).getFirst();
        assertThat(draft.text()).isEqualTo("Trees\n\nAVL\n\nThey rotate nodes to stay shallow.");
        assertThat(draft.headings()).containsExactly("Trees", "AVL");
        assertThat(draft.plain()).isEqualTo("They rotate nodes to stay shallow.");
    }

    @Test
    void keepsHeadingsWithTheTextBelowThem() throws Exception {
        List<PassageDraft> drafts = split(note("# T", words(100), "## A", "## B", code(450), "## C", words(30)));
        assertThat(drafts).noneMatch(draft -> draft.parts().getLast().isHeading());
        assertThat(drafts.get(1).plain()).startsWith("A c");
        assertThat(drafts.get(1).headings()).containsExactly("T", "B");
    }

    @Test
    void splitsALongParagraphAtSentenceEndsIntoPartsOfSimilarSize() throws Exception {
        List<PassageDraft> drafts = split(note("## A", ("W" + words(29) + ". ").repeat(21)));
        assertThat(drafts).hasSizeBetween(3, 4);
        assertThat(drafts).allSatisfy(draft -> {
            assertThat(draft.plain()).endsWith(".");
            assertThat(draft.tokens()).isBetween(120, 260);
        });
    }

    @Test
    void splitsBetweenWordsWhereNoSentenceEnds() throws Exception {
        List<PassageDraft> drafts = split(note("## A", words(2000)));
        assertThat(drafts).hasSizeGreaterThan(5);
        assertThat(drafts).allSatisfy(draft -> assertThat(draft.text()).matches("(?s)(?:A\\s+)?(?:w\\d+ )*w\\d+"));
    }

    @Test
    void splitsTextWithoutSpacesButNoSurrogatePairs() throws Exception {
        List<PassageDraft> drafts = split(note("\uD83C\uDF33".repeat(20_000)));
        assertThat(drafts).hasSizeGreaterThan(10);
        assertThat(drafts).allSatisfy(draft -> assertThat(Character.isLowSurrogate(draft.text().charAt(0))).isFalse());
    }

    @Test
    void splitsOnlyCodeThatDoesNotFitAndOnlyAtLineEnds() throws Exception {
        assertThat(split(note("## A", words(100), code(400)))).hasSize(2);
        List<PassageDraft> drafts = split(note("## A", code(2000)));
        assertThat(drafts).hasSizeGreaterThan(4);
        assertThat(drafts).allSatisfy(draft -> assertThat(draft.text()).endsWith(";"));
    }

    @Test
    void repeatsTheHeaderOfATableThatIsSplit() throws Exception {
        List<String> lines = new ArrayList<>(List.of("|Operation Cost"));
        for (int i = 0; i < 60; i++) {
            lines.add("|row" + i + " " + words(10));
        }
        List<PassageDraft> drafts = split(note(lines.toArray(String[]::new)));
        assertThat(drafts).hasSizeGreaterThan(2);
        assertThat(drafts).allSatisfy(draft -> assertThat(draft.plain()).startsWith("Operation Cost row"));
        assertThat(drafts.getLast().text()).startsWith("row");
    }

    @Test
    void keepsALineThatIntroducesAListWithTheList() throws Exception {
        List<PassageDraft> drafts = split(note("## A", words(150), "These are the steps:", code(195)));
        assertThat(drafts.getLast().plain()).startsWith("These are the steps: c");
    }

    @Test
    void makesOnePassageOfASlide() throws Exception {
        StructuredNote slides = slides(note("# Slide", words(60), "## Left", words(80), "## Right", words(80)));
        List<PassageDraft> drafts = split(slides);
        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().headings()).containsExactly("Slide");
        assertThat(drafts.getFirst().plain()).contains("Left w0", "Right w0");
    }

    @Test
    void putsTheTitleOfAPartBeforeTheHeadingsOfItsSlides() throws Exception {
        List<PassageDraft> drafts = split(
                slides(note("## Part one"), note("# First", words(20)), note("# Second", words(20)),
                        note("## Thanks")));
        assertThat(drafts).extracting(PassageDraft::headings)
                .containsExactly(List.of("Part one", "First"), List.of("Part one", "Second"), List.of());
        assertThat(drafts.getLast().plain()).isEqualTo("Thanks");
    }

    @Test
    void makesAPassageOfASlideWithNothingButATitle() throws Exception {
        List<PassageDraft> drafts = split(
                slides(note("# The tree before"), note("# The tree after"), note("# Costs", words(20))));
        assertThat(drafts).extracting(PassageDraft::plain).startsWith("The tree before", "The tree after");
        assertThat(drafts.getLast().headings()).containsExactly("Costs");
    }

    @Test
    void putsTextAboveTheTitleOfASlideUnderTheTitle() throws Exception {
        List<PassageDraft> drafts = split(slides(note("9 5 7", "# A tree", words(20))));
        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().headings()).containsExactly("A tree");
        assertThat(drafts.getFirst().plain()).startsWith("9 5 7 w0");
    }

    @Test
    void appliesHeadingsOfADocumentToTheFollowingPages() throws Exception {
        StructuredNote note = new StructuredNote(
                "note", false,
                List.of(page(1, "# T", "## A", words(30)), page(2, words(30)), page(3, "## B", words(30))));
        assertThat(split(note)).extracting(PassageDraft::headings)
                .containsExactly(List.of("T", "A"), List.of("T", "A"), List.of("T", "B"));
    }

    @Test
    void leavesOutOuterHeadingsThatAreTooLong() throws Exception {
        List<PassageDraft> drafts = split(note("# " + words(50), "## " + words(30), "text under long titles"));
        assertThat(drafts.getFirst().headings()).containsExactly(words(30));
    }

    private static List<PassageDraft> split(StructuredNote note) throws InterruptedException {
        return new PassageSplitter(new WordsAsTokens(), SIZES).drafts(note);
    }

    private static StructuredNote note(String... blocks) {
        return new StructuredNote("note", false, List.of(page(1, blocks)));
    }

    private static StructuredNote slides(StructuredNote... slides) {
        List<StructuredPage> pages = new ArrayList<>();
        for (StructuredNote slide : slides) {
            StructuredPage page = slide.pages().getFirst();
            Page numbered = new Page(pages.size() + 1, page.page().text(), page.page().layout());
            pages.add(new StructuredPage(numbered, page.blocks()));
        }
        return new StructuredNote("slides", true, pages);
    }

    /** Headings begin with #, code with {, table rows with | (the first is the header). All others are paragraphs. */
    private static StructuredPage page(int number, String... blocks) {
        StringBuilder text = new StringBuilder();
        List<Block> structure = new ArrayList<>();
        for (String block : blocks) {
            String content = block.replaceFirst("^(?:#+ |\\{|\\|)", "");
            Block.Kind kind = switch (block.charAt(0)) {
                case '#' -> Block.Kind.HEADING;
                case '{' -> Block.Kind.CODE;
                case '|' -> Block.Kind.TABLE_ROW;
                default -> Block.Kind.PARAGRAPH;
            };
            int level = kind == Block.Kind.HEADING ? block.indexOf(' ') : text.isEmpty() ? 1 : 0;
            structure.add(new Block(kind, level, text.length(), text.length() + content.length()));
            text.append(content).append("\n\n");
        }
        return new StructuredPage(new Page(number, text.toString(), new PageLayout.Flowing()), structure);
    }

    private static String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append('w').append(i % 100);
        }
        return words.toString();
    }

    /** Lines of five tokens. */
    private static String code(int tokens) {
        return ("{" + "c1 c2 c3 c4 c5;\n".repeat(tokens / 5)).strip();
    }
}
