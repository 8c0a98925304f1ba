package app.footnote.answer.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestClassifierTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is a heap?                                        | DEFINITION
            whats a heap                                           | DEFINITION
            what does idempotent mean                              | DEFINITION
            entropy definition                                     | DEFINITION
            How do I balance a tree?                               | PROCEDURE
            why is quicksort unstable                              | REASON
            What is the purpose of a page table?                   | REASON
            tcp vs udp                                             | COMPARISON
            difference between a process and a thread              | COMPARISON
            mutex or semaphore?                                    | COMPARISON
            can i use a mutex or a semaphore                       | FACT
            list all sorting algorithms                            | LIST
            all normal forms in the notes                          | LIST
            What are the types of joins?                           | LIST
            how many normal forms are there                        | COUNT
            everywhere hash tables come up                         | MENTIONS
            give me a summary of the graphs lecture                | OVERVIEW
            explain chapter 3                                      | OVERVIEW
            What is lecture 5 about?                               | OVERVIEW
            key takeaways of week 2                                | OVERVIEW
            What is chapter 3 about, short summary                 | OVERVIEW
            what do the slides say about hash tables               | FACT
            what should i know about collisions                    | FACT
            lecture 4 in a nutshell                                | OVERVIEW
            which lecture covers dynamic programming               | NAVIGATION
            where is the master theorem proven                     | NAVIGATION
            where do my notes mention dynamic programming          | MENTIONS
            where is the word tombstone used                       | MENTIONS
            on what page is the proof                              | NAVIGATION
            give me an example of a monoid                         | EXAMPLE
            how many notes do i have                               | LIBRARY
            what is new                                            | LIBRARY
            which notes have no text                               | LIBRARY
            which files failed                                     | LIBRARY
            hi                                                     | SMALL_TALK
            thanks!                                                | SMALL_TALK
            who are you?                                           | SMALL_TALK
            Who wrote the first compiler?                          | FACT
            insertion sort                                         | FACT
            """)
    void recognizesEnglishRequests(String text, RequestKind kind) {
        assertThat(RequestClassifier.classify(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Was ist ein Heap?                                      | DEFINITION
            Warum ist Quicksort instabil?                          | REASON
            Wie balanciert man einen Baum?                         | PROCEDURE
            Was ist der Unterschied zwischen Prozess und Thread?   | COMPARISON
            Welche Sortierverfahren gibt es?                       | LIST
            Wie viele Normalformen gibt es?                        | COUNT
            Fasse Kapitel 3 kurz zusammen                          | OVERVIEW
            Worum geht es in Vorlesung 5?                          | OVERVIEW
            In welcher Vorlesung kommt die Pumping-Lemma-Regel vor? | NAVIGATION
            Gib mir ein Beispiel für einen Monoid                  | EXAMPLE
            Wie viele Notizen habe ich?                            | LIBRARY
            danke                                                  | SMALL_TALK
            """)
    void recognizesGermanRequests(String text, RequestKind kind) {
        assertThat(RequestClassifier.classify(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ¿Qué es un monitor?                                    | DEFINITION
            ¿Cuál es la diferencia entre una pila y una cola?      | COMPARISON
            resume el capítulo 3                                   | OVERVIEW
            lista todos los tipos de índices                       | LIST
            ¿en qué clase se explica la recursión?                 | NAVIGATION
            Qu'est-ce qu'un arbre B ?                              | DEFINITION
            Quelle est la différence entre une pile et une file ?  | COMPARISON
            fais-moi un résumé du chapitre 2                       | OVERVIEW
            Où est expliqué le théorème de Bayes ?                 | NAVIGATION
            o que é uma árvore?                                    | DEFINITION
            qual é a diferença entre pilha e fila                  | COMPARISON
            faz um resumo da aula 4                                | OVERVIEW
            onde é explicada a recursão                            | NAVIGATION
            cos'è un albero binario?                               | DEFINITION
            differenza tra pila e coda                             | COMPARISON
            riassumi il capitolo 3                                 | OVERVIEW
            dove è spiegata la ricorsione                          | NAVIGATION
            """)
    void recognizesRomanceRequests(String text, RequestKind kind) {
        assertThat(RequestClassifier.classify(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            waht is a heap                                         | DEFINITION
            wich lecture covers recursion                          | NAVIGATION
            give me a sumary of lecture 2                          | OVERVIEW
            whats the diffrence between a stack and a queue        | COMPARISON
            """)
    void forgivesSlipsOfTheKeyboard(String text, RequestKind kind) {
        assertThat(RequestClassifier.classify(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            can you please give me a summary of the graphs lecture | graphs lecture
            hi, what is a heap?                                    | heap
            Fasse mir bitte Kapitel 3 zusammen                     | Kapitel 3
            which c++ lecture covers templates?                    | c++ templates
            How does A* work?                                      | A* work
            everywhere hash tables come up in my notes             | hash tables
            ¿Qué es un monitor?                                    | monitor
            """)
    void takesTheSubjectOutOfTheRequest(String text, String subject) {
        assertThat(RequestClassifier.classify(text).subject()).isEqualTo(subject);
    }

    @Test
    void keepsATextWithoutWords() {
        assertThat(RequestClassifier.classify("???").subject()).isEqualTo("???");
        assertThat(RequestClassifier.classify("").kind()).isEqualTo(RequestKind.FACT);
    }

    @Test
    void treatsOtherLanguagesAsFacts() {
        Request request = RequestClassifier.classify("什么是 B 树?");

        assertThat(request.kind()).isEqualTo(RequestKind.FACT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many bits has a byte?      | QUANTITY
            When was Unix written?         | TIME
            Who wrote Unix?                | PERSON
            Where is the cache?            | PLACE
            How does a cache work?         | OTHER
            What is a heap in the slides?  | OTHER
            """)
    void tellsWhatTheAnswerConsistsOf(String text, FactType type) {
        assertThat(RequestClassifier.classify(text).factType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            explain recursion in one sentence      | ONE_SENTENCE
            tcp vs udp as a table                  | TABLE
            explain recursion simply               | SIMPLE
            explain recursion briefly              | BRIEF
            erkläre Rekursion in einem Satz        | ONE_SENTENCE
            """)
    void findsTheFormOfTheAnswer(String text, AnswerForm form) {
        assertThat(RequestClassifier.classify(text).forms()).isEqualTo(Set.of(form));
    }
}
