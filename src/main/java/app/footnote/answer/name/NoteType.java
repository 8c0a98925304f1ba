package app.footnote.answer.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sort of text that a note or a part of it is, as students call it: a lecture, a chapter, an exam. English, German,
 * Spanish, French, Portuguese, Italian, Polish and Ukrainian.
 */
enum NoteType {

    LECTURE("""
            lecture lectures lect lec vorlesung vorlesungen vl aula aulas clase clases cours lezione lezioni
            wyklad wyklady лекція лекції
            """),
    WEEK("week weeks wk woche semana semaine settimana tydzien тиждень"),
    CHAPTER("chapter chapters chap ch kapitel kap capitulo chapitre capitolo rozdzial розділ"),
    PART("part teil parte partie czesc частина"),
    EXERCISE("""
            exercise exercises sheet worksheet ubung uebung ubungsblatt blatt aufgabenblatt ejercicio ejercicios
            exercice exercices td exercicio exercicios esercizio esercizi cwiczenie вправа lab labs tutorial
            """),
    EXAM("exam exams midterm klausur klausuren prufung examen examenes exame prova esame egzamin іспит"),
    UNIT("unit module einheit modul unidad modulo unite unita"),
    /** A word for any note. */
    NOTE("""
            note notes slide slides deck decks presentation folie folien foliensatz skript skriptum
            apuntes diapositivas transparencias notas slajdy notatki diapo diapos diaporama appunti dispense
            page doc docs document documents documentation article pdf course kurs curso corso handout
            cheatsheet summary конспект слайди
            """);

    private static final Map<String, NoteType> BY_WORD = byWord();

    private final String words;

    NoteType(String words) {
        this.words = words;
    }

    private static Map<String, NoteType> byWord() {
        Map<String, NoteType> byWord = new HashMap<>();
        for (NoteType type : values()) {
            for (String word : type.words.strip().split("\\s+")) {
                byWord.put(NameWord.form(word), type);
            }
        }
        return Map.copyOf(byWord);
    }

    /** The type that a word names, in the form of a {@link NameWord}. */
    static Optional<NoteType> of(String form) {
        return Optional.ofNullable(BY_WORD.get(form));
    }

    /** Whether notes of this type are usually numbered. */
    boolean isNumbered() {
        return this != NOTE;
    }

    /** Whether notes of other types tell something about it: when the exam is, which exercises count. */
    boolean isSubject() {
        return this == EXERCISE || this == EXAM;
    }

    /** Whether the words around it name a note without a number, unlike in "unit networks" or "part of the heap". */
    boolean isTelling() {
        return this == LECTURE || this == EXERCISE || this == EXAM || this == NOTE;
    }
}
