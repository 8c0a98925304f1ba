package app.footnote.ui.chat.text;

import app.footnote.model.session.Answer.Ending;

/** How sure an answer is. */
public enum AnswerLevel {

    /** Sentences of the notes answer the question. */
    DIRECT,

    /** No sentence answers the question directly; the closest ones are shown. */
    CLOSEST,

    /** The notes do not cover the question. */
    NOT_IN_NOTES;

    static AnswerLevel of(Ending ending) {
        return switch (ending) {
            case Ending.Closest _ -> CLOSEST;
            case Ending.NotInNotes _ -> NOT_IN_NOTES;
            case Ending.Complete _, Ending.Stopped _, Ending.Broken _ -> DIRECT;
        };
    }
}
