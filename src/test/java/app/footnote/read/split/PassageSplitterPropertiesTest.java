package app.footnote.read.split;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.text.Range;
import app.footnote.read.RandomNotes;
import app.footnote.read.WordsAsTokens;
import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import app.footnote.read.markdown.MarkdownReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Properties of the passages of any document. The documents are random, but the same in every run. */
class PassageSplitterPropertiesTest {

    private static final PassageSizes SIZES = new PassageSizes(40, 60, 8, 4, 90, 12, 700);
    private static final TokenCounter WORDS = new WordsAsTokens();

    @RepeatedTest(300)
    void passagesAreInOrderOnTheirPageAndDoNotOverlap(RepetitionInfo repetition) throws Exception {
        for (PassageDraft[] neighbours : neighbours(split(RandomNotes.structured(repetition.getCurrentRepetition())))) {
            PassageDraft previous = neighbours[0];
            PassageDraft next = neighbours[1];
            assertThat(next.page().page().number()).isGreaterThanOrEqualTo(previous.page().page().number());
            if (areOnOnePage(previous, next)) {
                assertThat(next.range().start()).isGreaterThanOrEqualTo(previous.range().end());
            }
        }
    }

    @RepeatedTest(300)
    void noPassageIsLargerThanTheModelAccepts(RepetitionInfo repetition) throws Exception {
        for (PassageDraft draft : split(RandomNotes.structured(repetition.getCurrentRepetition()))) {
            String all = String.join(" ", draft.headings()) + " " + draft.plain();
            assertThat(WORDS.tokens(all)).as(all).isLessThanOrEqualTo(SIZES.max());
        }
    }

    @RepeatedTest(300)
    void everyWordOfEveryBlockIsInAPassageOrAmongTheHeadings(RepetitionInfo repetition) throws Exception {
        StructuredNote note = RandomNotes.structured(repetition.getCurrentRepetition());
        List<PassageDraft> drafts = split(note);
        for (StructuredPage page : note.pages()) {
            for (Block block : page.blocks()) {
                assertCovered(page, block, drafts);
            }
        }
    }

    private static void assertCovered(StructuredPage page, Block block, List<PassageDraft> drafts) {
        List<Range> ranges = drafts.stream().filter(draft -> draft.page().equals(page)).map(PassageDraft::range)
                .toList();
        boolean isHeading = block.kind() == Block.Kind.HEADING;
        String title = page.plain(block);
        if (isHeading && drafts.stream().anyMatch(draft -> draft.headings().contains(title))) {
            return;
        }
        for (int i = block.start(); i < block.end(); i++) {
            int at = i;
            boolean covered = ranges.stream().anyMatch(range -> range.start() <= at && at < range.end());
            boolean isSpace = Character.isWhitespace(page.page().text().charAt(i));
            assertThat(covered || isSpace).as("char %d of %s", i, block).isTrue();
        }
    }

    @RepeatedTest(300)
    void everyWordIsInThePlainText(RepetitionInfo repetition) throws Exception {
        StructuredNote note = RandomNotes.structured(repetition.getCurrentRepetition());
        List<PassageDraft> drafts = split(note);
        StringBuilder plainTexts = new StringBuilder(" ");
        for (PassageDraft draft : drafts) {
            plainTexts.append(String.join(" ", draft.headings())).append(' ').append(draft.plain()).append(' ');
        }
        for (StructuredPage page : note.pages()) {
            for (Block block : page.blocks()) {
                for (String word : page.plain(block).split(" ")) {
                    assertThat(word.isEmpty() || plainTexts.indexOf(" " + word + " ") >= 0 || word.length() > 50)
                            .as(word)
                            .isTrue();
                }
            }
        }
    }

    @RepeatedTest(300)
    void noPassageEndsWithAHeadingUnlessNothingFollowsItOnItsPage(RepetitionInfo repetition) throws Exception {
        for (PassageDraft[] neighbours : neighbours(split(RandomNotes.structured(repetition.getCurrentRepetition())))) {
            boolean samePage = areOnOnePage(neighbours[0], neighbours[1]);
            boolean endsWithHeading = neighbours[0].parts().getLast().isHeading() && !neighbours[0].hasOnlyHeadings();
            assertThat(samePage && endsWithHeading).isFalse();
        }
    }

    @RepeatedTest(200)
    void everyPassageOfRandomMarkdownIsTheTextAtItsPlace(RepetitionInfo repetition) throws Exception {
        String markdown = RandomNotes.markdown(repetition.getCurrentRepetition());
        StructuredNote note = MarkdownReader.read(markdown, "random");
        assertThat(note.pages().getFirst().page().text()).isEqualTo(markdown);
        int end = 0;
        for (Block block : note.pages().getFirst().blocks()) {
            assertThat(block.start()).as("%s in %s", block, markdown).isGreaterThanOrEqualTo(end);
            end = block.end();
        }
        for (PassageDraft draft : split(note)) {
            assertThat(draft.text()).isEqualTo(draft.range().of(markdown)).isEqualTo(draft.text().strip());
            assertThat(draft.plain()).isNotBlank().doesNotContain("\n");
        }
    }

    private static boolean areOnOnePage(PassageDraft one, PassageDraft other) {
        return one.page().page().number() == other.page().page().number();
    }

    private static List<PassageDraft> split(StructuredNote note) throws InterruptedException {
        return new PassageSplitter(WORDS, SIZES).drafts(note);
    }

    private static List<PassageDraft[]> neighbours(List<PassageDraft> drafts) {
        return IntStream.range(1, drafts.size())
                .mapToObj(i -> new PassageDraft[]{drafts.get(i - 1), drafts.get(i)})
                .toList();
    }
}
