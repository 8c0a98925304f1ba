package app.footnote.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.footnote.model.Box;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.read.RandomPages.Word;
import app.footnote.read.format.ReadLimits;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Properties of the pages and passages of any PDF. The documents are random, but the same in every run. */
class PdfReadingPropertiesTest {

    private static final int DOCUMENTS = 12;

    @TempDir
    private Path folder;

    @RepeatedTest(DOCUMENTS)
    void everyPassageIsTheTextAtItsPlace(RepetitionInfo repetition) throws Exception {
        try (RandomPages drawn = new RandomPages(repetition.getCurrentRepetition())) {
            ReadOutcome.Done read = read(drawn);
            for (Passage passage : read.passages()) {
                Place place = passage.place();
                String text = read.pages().get(place.page() - 1).text();
                assertThat(passage.text()).isEqualTo(text.substring(place.start(), place.end()));
            }
        }
    }

    @RepeatedTest(DOCUMENTS)
    void everyWordIsReadOnceAndHasABoxWhereItWasDrawn(RepetitionInfo repetition) throws Exception {
        try (RandomPages drawn = new RandomPages(repetition.getCurrentRepetition())) {
            ReadOutcome.Done read = read(drawn);
            for (Word word : drawn.words()) {
                Page page = read.pages().get(word.page() - 1);
                assertThat(page.text()).containsOnlyOnce(word.text());
                int start = page.text().indexOf(word.text());
                List<Box> boxes = page.layout().boxes(start, start + word.text().length());
                assertThat(boxes).as(word.text()).hasSize(1);
                assertThat(boxes.getFirst().left()).isCloseTo(word.left(), within(0.5f));
                assertThat(boxes.getFirst().right()).isCloseTo(word.right(), within(0.5f));
                assertThat(word.baseline()).isBetween(boxes.getFirst().bottom(), boxes.getFirst().top());
            }
        }
    }

    @RepeatedTest(DOCUMENTS)
    void everythingExceptRunningLinesIsInAPassage(RepetitionInfo repetition) throws Exception {
        try (RandomPages drawn = new RandomPages(repetition.getCurrentRepetition())) {
            ReadOutcome.Done read = read(drawn);
            for (Page page : read.pages()) {
                String left = withoutPassages(page, read.passages());
                assertThat(left.strip().split("\\s*\n\\s*")).containsExactly(RandomPages.HEADER, "" + page.number());
            }
        }
    }

    @RepeatedTest(DOCUMENTS)
    void everyBoxOfAPassageIsOnItsPage(RepetitionInfo repetition) throws Exception {
        try (RandomPages drawn = new RandomPages(repetition.getCurrentRepetition())) {
            ReadOutcome.Done read = read(drawn);
            for (Passage passage : read.passages()) {
                Place place = passage.place();
                PageLayout.Fixed layout = (PageLayout.Fixed) read.pages().get(place.page() - 1).layout();
                assertThat(layout.boxes(place.start(), place.end())).isNotEmpty().allSatisfy(box -> {
                    assertThat(box.left()).isBetween(layout.crop().left(), box.right());
                    assertThat(box.bottom()).isBetween(layout.crop().bottom(), box.top());
                    assertThat(box.right()).isLessThanOrEqualTo(layout.crop().right());
                    assertThat(box.top()).isLessThanOrEqualTo(layout.crop().top());
                });
            }
        }
    }

    private static String withoutPassages(Page page, List<Passage> passages) {
        BitSet covered = new BitSet();
        passages.stream().map(Passage::place).filter(place -> place.page() == page.number()).forEach(
                place -> covered.set(place.start(), place.end()));
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < page.text().length(); i++) {
            left.append(covered.get(i) ? '\n' : page.text().charAt(i));
        }
        return left.toString();
    }

    private ReadOutcome.Done read(RandomPages drawn) throws Exception {
        NoteReader reader = new NoteReader(new WordsAsTokens(), ReadLimits.standard());
        return (ReadOutcome.Done) reader.read(new NoteId("random"), drawn.save(folder), (_, _) -> {
        });
    }
}
