package app.footnote.answer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteVocabularyTest {

    static NoteVocabulary of(String text, String language) {
        return new NoteVocabulary(
                List.of(
                        new Passage(
                                new NoteId("note"), 0, new Place(1, 0, text.length()), List.of("Virtual Memory"), text,
                                text, language)));
    }

    private static NoteVocabulary of(String text) {
        return of(text, "en");
    }

    @Test
    void spellsATitleAsTheSentencesDo() {
        assertThat(of("Each process has virtual memory.").inSentence("Virtual Memory")).contains("virtual memory");
    }

    @Test
    void keepsTheCapitalsOfProperNames() {
        NoteVocabulary words = of("With the Dijkstra algorithm, the shortest path is found.");

        assertThat(words.inSentence("Dijkstra Algorithm")).contains("Dijkstra algorithm");
    }

    @Test
    void countsNoCapitalsAtTheBeginningOfASentence() {
        assertThat(of("Paging is slow. Paging costs time. We use paging.").inSentence("Paging")).contains("paging");
    }

    @Test
    void countsNoHeadings() {
        String text = "# Paging\n## Paging\nVirtual Memory\nThe paging of virtual memory.";

        assertThat(of(text).inSentence("Paging")).contains("paging");
        assertThat(of(text).inSentence("Virtual Memory")).contains("virtual memory");
    }

    @Test
    void countsNoPartsOfNamesOfFiles() {
        assertThat(of("Set it in redis.conf or redis-cli if Redis runs.").inSentence("Redis")).contains("Redis");
    }

    @Test
    void keepsATitleWhoseLastWordHasACapital() {
        assertThat(of("a type is known").inSentence("Type Deduction")).contains("Type Deduction");
    }

    @Test
    void spellsATitleInCapitals() {
        assertThat(of("We use Robin Hood hashing.").inSentence("ROBIN HOOD HASHING")).contains("Robin Hood hashing");
    }

    @Test
    void rejectsCapitalsThatNoSentenceUses() {
        assertThat(of("We use hashing.").inSentence("SUBJECT TO CHANGE")).isEmpty();
    }

    @Test
    void findsTheArticleOfATerm() {
        NoteVocabulary words = of("Each node of a segment tree has two children. The union-find structure is fast.");

        assertThat(words.article("segment tree", QuestionLanguage.ENGLISH)).contains("a");
        assertThat(words.article("union-find structure", QuestionLanguage.ENGLISH)).contains("the");
    }

    @Test
    void findsNoArticleOfALongerTerm() {
        NoteVocabulary words = of("Use a virtual memory manager.");

        assertThat(words.article("virtual memory", QuestionLanguage.ENGLISH)).isEmpty();
    }
}
