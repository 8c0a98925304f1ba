package app.footnote.answer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingQuestionTest {

    private static String english(String title, String text) {
        return question(title, text, QuestionLanguage.ENGLISH, "en");
    }

    private static String question(String title, String text, QuestionLanguage language, String code) {
        return new HeadingQuestion(language, NoteVocabularyTest.of(text, code)).about(title)
                .map(SuggestedQuestion::text).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Virtual Memory | What is virtual memory?",
            "Page Tables | What are page tables?",
            "Analysis of paging | Explain Analysis of paging.",
            "Algorithms for mutual exclusion | Explain algorithms for mutual exclusion.",
            "Paging vs segmentation | What is the difference between paging and segmentation?",
            "Paging vs. segmentation | What is the difference between paging and segmentation?",
            "How to rebase | How to rebase?",
            "How does paging work | How does paging work?",
            "How pages are found | Explain how pages are found.",
            "What a page is | What is a page?",
            "Why is paging slow? | Why is paging slow?",
            "Finding a free page | Explain finding a free page.",
            "Use page tables when possible | How do you use page tables when possible?",
            "Bellman-Ford algorithm | What is the Bellman-Ford algorithm?",
            "Kuhn's algorithm | What is Kuhn's algorithm?",
            "Consensus | What is Consensus?",
            "LSM tree | What is an LSM tree?"})
    void asksInEnglish(String title, String question) {
        String text = "here are virtual memory and page tables, algorithms for mutual exclusion, and a paging tree.";

        assertThat(english(title, text)).isEqualTo(question);
    }

    @Test
    void asksWithTheArticleThatTheNoteUses() {
        assertThat(english("Treap", "Insert into a treap. Each treap is a heap.")).isEqualTo("What is a treap?");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Paging is slow", "What next?", "Paging with", "From disk to memory", "Introduction to the", "This page",
            "Our results", "About?",
            "Understand paging"})
    void asksNothingAboutFragmentsAndSentences(String title) {
        assertThat(english(title, "Some text.")).isEmpty();
    }

    @Test
    void asksInGerman() {
        String text = "Ein B-Baum ist ein Baum. Die funktionale Abhängigkeit gilt. Siehe Verfahren zur Sperrung.";

        assertThat(german("B-Baum", text)).isEqualTo("Was ist ein B-Baum?");
        assertThat(german("Funktionale Abhängigkeit", text)).isEqualTo("Was bedeutet funktionale Abhängigkeit?");
        assertThat(german("Verfahren zur Sperrung", text)).isEqualTo("Erkläre Verfahren zur Sperrung.");
        assertThat(german("B-Baum vs. Hashtabelle", text))
                .isEqualTo("Was ist der Unterschied zwischen B-Baum und Hashtabelle?");
        assertThat(german("Warum ist ein B-Baum flach?", text)).isEqualTo("Warum ist ein B-Baum flach?");
    }

    private static String german(String title, String text) {
        return question(title, text, QuestionLanguage.GERMAN, "de");
    }

    @Test
    void asksInSpanish() {
        String text = "Aquí un árbol binario es la base y la memoria virtual crece. Usa claves.";

        assertThat(question("Árbol binario", text, QuestionLanguage.SPANISH, "es"))
                .isEqualTo("¿Qué es un árbol binario?");
        assertThat(question("Memoria virtual", text, QuestionLanguage.SPANISH, "es"))
                .isEqualTo("¿Qué es la memoria virtual?");
        assertThat(question("Claves", text, QuestionLanguage.SPANISH, "es")).isEqualTo("¿Qué son claves?");
    }

    @Test
    void asksInFrench() {
        String text = "Voici un arbre binaire et la mémoire virtuelle.";

        assertThat(question("Arbre binaire", text, QuestionLanguage.FRENCH, "fr"))
                .isEqualTo("Qu'est-ce qu'un arbre binaire ?");
        assertThat(question("Mémoire virtuelle", text, QuestionLanguage.FRENCH, "fr"))
                .isEqualTo("Que signifie mémoire virtuelle ?");
    }

    @Test
    void asksInPortuguese() {
        String text = "Há um relógio vetorial e as cifras simétricas.";

        assertThat(question("Relógio vetorial", text, QuestionLanguage.PORTUGUESE, "pt"))
                .isEqualTo("O que é um relógio vetorial?");
        assertThat(question("Cifras simétricas", text, QuestionLanguage.PORTUGUESE, "pt"))
                .isEqualTo("O que são cifras simétricas?");
    }

    @Test
    void asksInItalian() {
        String text = "Qui la memoria virtuale e un albero binario.";

        assertThat(question("Memoria virtuale", text, QuestionLanguage.ITALIAN, "it"))
                .isEqualTo("Che cos'è la memoria virtuale?");
        assertThat(question("Sintassi di base", text, QuestionLanguage.ITALIAN, "it"))
                .isEqualTo("Spiega Sintassi di base.");
    }
}
