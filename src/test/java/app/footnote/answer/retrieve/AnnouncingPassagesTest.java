package app.footnote.answer.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncingPassagesTest {

    private static final Passage AGENDA =
            passage(1, "Design choices", "Node Size Merge Threshold Variable-Length Keys");
    private static final Passage NODE_SIZE = passage(2, "NODE SIZE", "The slower the disk, the larger the best node.");
    private static final Passage MERGING = passage(3, "MERGE THRESHOLD", "Some systems merge nodes late.");
    private static final Passage KEYS = passage(4, "VARIABLE-LENGTH KEYS", "Long keys are stored as pointers.");
    private static final List<List<Passage>> NOTE = List.of(List.of(AGENDA, NODE_SIZE, MERGING, KEYS));

    private static Passage passage(int ordinal, String heading, String text) {
        return new Passage(
                new NoteId("slides"), ordinal, new Place(ordinal + 1, 0, text.length()), List.of(heading), text, text,
                "en");
    }

    private static double share(Passage passage, String question) {
        return new AnnouncingPassages(question, NOTE).of(passage);
    }

    @Test
    void recogniseAListOfOtherHeadings() {
        assertThat(share(AGENDA, "what is the merge threshold?")).isEqualTo(1);
    }

    @Test
    void doNotIncludeWhatAHeadingAnnounces() {
        assertThat(share(MERGING, "what is the merge threshold?")).isZero();
    }

    @Test
    void recogniseAContentsPageByItsTitle() {
        assertThat(share(passage(5, "Table of Contents", "1 What is entropy ... 7"), "What is entropy?")).isEqualTo(1);
        assertThat(share(passage(5, "Übungen und Literatur", "Siehe dort."), "Was ist Entropie?")).isZero();
    }

    @Test
    void doNotIncludeAPageThatTheQuestionAsksFor() {
        Passage exercises = passage(6, "Exercises", "Exercises 12.1 to 12.4");

        assertThat(share(exercises, "What is coloring?")).isEqualTo(1);
        assertThat(share(exercises, "Which exercises are due?")).isZero();
    }

    @Test
    void takeNoShortTextWithASentenceForATitlePage() {
        assertThat(share(passage(0, "熵", "熵是信息量的期望值。它以比特为单位。"), "什么是熵？")).isZero();
        assertThat(share(passage(0, "Entropy", "Lecture 7"), "What is entropy?")).isPositive();
    }
}
