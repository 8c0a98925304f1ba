package app.footnote.index.lucene.language;

/** How a token of an analysed text is related to the words of the text. */
public enum TermKind {

    /** A word as the language's analysis returns it, or a name with signs in its place: "C++". */
    WORD,

    /** Several words and signs that are one term: "O(n log n)", "CS-102". Their words are tokens too. */
    WHOLE,

    /** A part of a word: "push" of "push_back". */
    PART,

    /** Neighbouring words written as one: "email" for "e-mail". */
    JOINED
}
