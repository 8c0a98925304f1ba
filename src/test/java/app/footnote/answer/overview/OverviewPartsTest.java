package app.footnote.answer.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewPartsTest {

    private static final NoteLookup.Details NOTE = new NoteLookup.Details(
            Path.of("/notes/trees.pdf"), NoteKind.PDF, "c0ffee", 40);

    private final List<Passage> passages = new ArrayList<>();

    private void add(String text, String... headings) {
        passages.add(
                new Passage(
                        new NoteId("trees"), passages.size(), new Place(passages.size() + 1, 0, text.length()),
                        List.of(headings), text, text, "en"));
    }

    private List<OverviewPart> parts(OverviewForm form) {
        NoteOutline outline = NoteOutline.of(FoundPassage.unranked(passages, NOTE));
        return OverviewPlan.of(new ScoredOutline(outline), form);
    }

    private void trees() {
        add("A tree is a graph that is connected and has no cycle.", "Trees");
        add("An AVL tree is a search tree that is always balanced by rotations.", "Search trees", "AVL trees");
        add("A B+ tree is a search tree that stores all records in its leaves.", "Search trees", "B+ trees");
        add("A heap is a complete tree whose keys never decrease.", "Heaps");
    }

    @Test
    void hasOnlyTheOutermostHeadingsInShort() {
        trees();

        assertThat(parts(OverviewForm.SHORT)).extracting(OverviewPart::heading)
                .containsExactly("Trees", "Search trees", "Heaps");
    }

    @Test
    void hasHeadingsOfAllLevelsInFull() {
        trees();

        List<OverviewPart> parts = parts(OverviewForm.FULL);

        assertThat(parts).extracting(OverviewPart::heading)
                .containsExactly("Trees", "Search trees", "AVL trees", "B+ trees", "Heaps");
        assertThat(parts).extracting(OverviewPart::level).containsExactly(0, 0, 1, 1, 0);
        assertThat(parts.get(1).statements()).isEmpty();
        assertThat(parts.get(1).firstPage()).isEqualTo(2);
        assertThat(parts.get(1).lastPage()).isEqualTo(3);
    }

    @Test
    void keepsToTheTopLevelIfItHasMoreThanTwelveHeadings() {
        for (int i = 1; i <= 15; i++) {
            add("Topic %d is a part of the course that is always asked.".formatted(i), "Chapter " + i, "Section " + i);
        }

        assertThat(parts(OverviewForm.SHORT)).extracting(OverviewPart::heading)
                .allSatisfy(heading -> assertThat(heading).startsWith("Chapter"));
        assertThat(parts(OverviewForm.FULL)).hasSize(30);
    }
}
