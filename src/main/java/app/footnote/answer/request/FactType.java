package app.footnote.answer.request;

/** What the answer to a question consists of, judged by its question word. */
public enum FactType {
    QUANTITY, TIME, PERSON, PLACE, OTHER
}
