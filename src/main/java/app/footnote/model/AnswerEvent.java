package app.footnote.model;

import java.util.List;

/**
 * What happens while a question is answered, in this order: {@link Searching}, {@link Found}, then phases, tokens and
 * citations, and at last exactly one {@link Ended}.
 */
public sealed interface AnswerEvent {

    /** The notes are being searched. */
    record Searching() implements AnswerEvent {
    }

    /** The search is over; the hits are what the answer may use, best first. */
    record Found(List<Hit> hits, long millis) implements AnswerEvent {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** Something the student should know, with the way out: such as that no model is there and quotes must do. */
    record Noticed(Failure notice) implements AnswerEvent {
    }

    /** The model's prompt is packed; how full its context is. */
    record Packed(Making.Prompt prompt) implements AnswerEvent {
    }

    /** The model is being loaded, or is reading the passages; no word has come yet. */
    record Loading(String model) implements AnswerEvent {
    }

    /** The model thinks aloud; not part of the answer. */
    record Thinking(String text) implements AnswerEvent {
    }

    /** A piece of the answer's Markdown, to be appended to what came before. */
    record Token(String text) implements AnswerEvent {
    }

    /** The footnote of this number has just been used for the first time. */
    record Cited(Footnote footnote) implements AnswerEvent {
    }

    /** The answer was checked: it replaces, text and footnotes, what came before. */
    record Checked(Answer answer) implements AnswerEvent {
    }

    /** Nothing more comes; how it ended is in {@link Answer#ending()}. */
    record Ended(Answer answer) implements AnswerEvent {
    }
}
