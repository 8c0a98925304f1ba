package app.footnote.model.session;

import app.footnote.model.failure.Failure;
import java.util.List;

/**
 * What happens while a question is answered, in this order: {@link Searching}, perhaps {@link FoundByWords},
 * {@link Found}, then phases, tokens and citations, and exactly one {@link Ended}. After it, and only if a model looks
 * again at doubtful sentences, come some {@link Judged}.
 */
public sealed interface AnswerEvent {

    /** The notes are being searched. */
    record Searching() implements AnswerEvent {
    }

    /**
     * What the words of the question have found, to be read while the model that tells meanings is still loaded.
     * {@link Found} ends it: no part of it belongs to the answer.
     *
     * @param markdown the beginnings of the best passages, each with the number of its footnote
     */
    record FoundByWords(String markdown, List<Footnote> footnotes) implements AnswerEvent {

        public FoundByWords {
            footnotes = List.copyOf(footnotes);
        }
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
    record Packed(AnswerProvenance.Prompt prompt) implements AnswerEvent {
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

    /** Nothing more is written; how it ended is in {@link Answer#ending()}. */
    record Ended(Answer answer) implements AnswerEvent {
    }

    /**
     * A model looks again at the sentences of an answer that has ended which comparing left open, and has judged one of
     * them, or is about to begin. Its checks and footnotes replace those before.
     *
     * @param judge the model's name
     * @param open how many sentences it has yet to judge; 0 in the last of these events, also if it was stopped
     */
    record Judged(Answer answer, String judge, int open) implements AnswerEvent {
    }
}
