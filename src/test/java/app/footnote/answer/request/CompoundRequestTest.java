package app.footnote.answer.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundRequestTest {

    @Test
    void splitsTwoQuestionsAndNamesTheSubjectInBoth() {
        assertThat(parts("What is a heap and why do schedulers use it?"))
                .containsExactly("What is a heap", "why do schedulers use heap");
        assertThat(parts("Was ist ein Heap und warum braucht man es?"))
                .containsExactly("Was ist ein Heap", "warum braucht man Heap");
    }

    @Test
    void namesTheSubjectWhereALanguageLeavesThePronounOut() {
        assertThat(parts("¿Qué es un monitor y por qué se usa?"))
                .containsExactly("Qué es un monitor", "por qué se usa monitor");
    }

    @Test
    void splitsTwoSentences() {
        assertThat(parts("What is a heap? How do I insert a key?"))
                .containsExactly("What is a heap", "How do I insert a key");
    }

    @Test
    void keepsASingleQuestion() {
        assertThat(parts("who invented the heap and when")).isEmpty();
        assertThat(parts("What are the keys and values of a map?")).isEmpty();
    }

    private static List<String> parts(String text) {
        return RequestClassifier.classify(text).parts().stream().map(Request::text).toList();
    }

    @Test
    void aPartThatNamesItsOwnSubjectKeepsIt() {
        assertThat(RequestClassifier.classify("what is TCP and what is ARP?").parts())
                .extracting(Request::text).containsExactly("what is TCP", "what is ARP");
    }

    @Test
    void aTextOfManyQuestionsIsOneRequest() {
        assertThat(RequestClassifier.classify("what is TCP and ".repeat(50)).kind()).isNotEqualTo(RequestKind.COMPOUND);
    }
}
