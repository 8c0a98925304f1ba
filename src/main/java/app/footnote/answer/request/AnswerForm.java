package app.footnote.answer.request;

/** A form that a request asks for. */
public enum AnswerForm {
    /** At most one or two sentences. */
    ONE_SENTENCE,
    TABLE,
    /** In simple words. */
    SIMPLE,
    BRIEF
}
