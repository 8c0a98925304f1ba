package app.footnote.answer.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonSidesTest {

    @Test
    void findsTwoSides() {
        assertThat(names("What is the difference between a stack and a queue?")).containsExactly("stack", "queue");
        assertThat(names("How does a stack differ from a queue?")).containsExactly("stack", "queue");
        assertThat(names("compare a stack with a queue")).containsExactly("stack", "queue");
        assertThat(names("a stack compared to a queue")).containsExactly("stack", "queue");
    }

    @Test
    void findsThreeSides() {
        assertThat(names("stack vs queue vs. deque?")).containsExactly("stack", "queue", "deque");
        assertThat(names("differences between arrays, lists and trees")).containsExactly("arrays", "lists", "trees");
    }

    @Test
    void leavesAFurtherQuestionOut() {
        assertThat(names("stack vs queue, explain the difference")).containsExactly("stack", "queue");
        assertThat(names("stack vs queue, when which")).containsExactly("stack", "queue");
        assertThat(names("stack vs queue and when are they used")).containsExactly("stack", "queue");
    }

    @Test
    void searchesEachSideWithTheSharedTopic() {
        assertThat(subjects("insertion vs deletion in heaps"))
                .containsExactly("insertion in heaps", "deletion in heaps");
        assertThat(subjects("counting words: set or multiset?"))
                .containsExactly("set counting words", "multiset counting words");
    }

    private static List<String> names(String text) {
        return RequestClassifier.classify(text).sides().stream().map(ComparedSide::name).toList();
    }

    private static List<String> subjects(String text) {
        return RequestClassifier.classify(text).sides().stream().map(ComparedSide::subject).toList();
    }
}
