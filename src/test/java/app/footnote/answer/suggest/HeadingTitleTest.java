package app.footnote.answer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTitleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2.3 Virtual memory | Virtual memory",
            "4. Paging | Paging",
            "Chapter 4: Paging | Paging",
            "Definition: Page table | Page table",
            "Kapitel 2 - Speicher | Speicher",
            "Page tables 2/3 | Page tables",
            "Page tables (cont.) | Page tables",
            "Translation lookaside buffer (TLB) | Translation lookaside buffer",
            "Paging {#paging} | Paging",
            "Paging: | Paging",
            "Paging ## | Paging",
            "2-SAT | 2-SAT"})
    void removesNumbersAndAdditions(String heading, String title) {
        assertThat(HeadingTitle.of(heading)).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Virtual memory", "B+ tree", "C++", "Why is the TLB fast?", "Funktionale Abhängigkeit", "2PL", "TLS",
            "实用模式",
            "Pub/Sub messages", "Kuhn's algorithm"})
    void acceptsNamesOfSubjects(String title) {
        assertThat(HeadingTitle.namesSubject(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Table of contents", "Agenda", "Outline", "Exercises", "References", "Summary", "Example 3", "Part II",
            "Introduction", "Implementation", "Basic commands", "Practice problems", "Today's goals", "Homework 2",
            "Further reading", "Inhalt", "Zusammenfassung", "Aufgabe 3", "Teilaufgabe b", "Beispiel", "Ejercicios",
            "Resumen", "Exercices", "Résumé", "Conclusão", "Esercizi", "目录"})
    void rejectsHeadingsThatOnlyAnnounce(String title) {
        assertThat(HeadingTitle.namesSubject(title)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "17", "3.2", "12 March 2024", "CS 496, Fall 2022", "x = y + 1", "A = UΣV T", "std::vector", "redis.conf",
            "Networks 8Local neighborhoods", "f(x)", "Ada Lovelace, Charles Babbage", "a@b.org", "ab", "• Item",
            "What about…", "One two three four five six seven eight nine"})
    void rejectsNoise(String title) {
        assertThat(HeadingTitle.namesSubject(title)).isFalse();
    }
}
