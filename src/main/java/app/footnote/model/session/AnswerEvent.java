package app.footnote.model.session;

import app.footnote.model.failure.Failure;
import java.util.List;

/**
 * An event while a question is answered. The order is {@link Searching}, sometimes {@link FoundByWords}, {@link Found},
 * then phases, tokens and citations, and exactly one {@link Ended}. If a model reviews doubtful sentences,
 * {@link Judged} events follow. Immutable.
 */
public sealed interface AnswerEvent {

    /** The notes are being searched. */
    record Searching() implements AnswerEvent {
    }

    /**
     * A preview: the result of keyword search, shown while the embedding model is still being loaded. {@link Found}
     * replaces it; it is not part of the answer.
     *
     * @param markdown the beginnings of the best passages, each with the number of its footnote
     */
    record FoundByWords(String markdown, List<Footnote> footnotes) implements AnswerEvent {

        public FoundByWords {
            footnotes = List.copyOf(footnotes);
        }
    }

    /**
     * The search has ended.
     *
     * @param hits the passages that the answer may use, best first
     * @param millis the duration of the search
     */
    record Found(List<Hit> hits, long millis) implements AnswerEvent {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A notice for the student with a remedy, for example that no model is installed and the answer quotes the notes.
     */
    record Noticed(Failure notice) implements AnswerEvent {
    }

    /**
     * The search has found how the answer of a language model will end if it becomes complete. Only sent if no sentence
     * of the notes answers the question directly.
     */
    record EndingExpected(Answer.Ending ending) implements AnswerEvent {
    }

    /**
     * The model reads a whole note in several rounds. The event is sent before each round and after the last one.
     *
     * @param done how many pages or sections were read
     * @param all how many there are
     */
    record Reading(int done, int all, Unit unit) implements AnswerEvent {

        /** What is counted. */
        public enum Unit {
            PAGES,
            /** The sections of a note without pages. */
            SECTIONS
        }
    }

    /** The prompt for the model is complete. */
    record Packed(AnswerProvenance.Prompt prompt) implements AnswerEvent {
    }

    /** The model is being loaded or processes the prompt; it has not written anything yet. */
    record Loading(String model) implements AnswerEvent {
    }

    /** A piece of the model's reasoning; not part of the answer. */
    record Thinking(String text) implements AnswerEvent {
    }

    /** A piece of the answer's Markdown, to be appended to the pieces before. */
    record Token(String text) implements AnswerEvent {
    }

    /** The answer cites a footnote for the first time. */
    record Cited(Footnote footnote) implements AnswerEvent {
    }

    /** The answer has been checked; its text and footnotes replace those before. */
    record Checked(Answer answer) implements AnswerEvent {
    }

    /** The answer has ended as {@link Answer#ending()} says. */
    record Ended(Answer answer) implements AnswerEvent {
    }

    /**
     * A model reviews sentences that text comparison could not decide. The event is sent before the first sentence and
     * after each one. The answer's checks and footnotes replace those before.
     *
     * @param judge the name of the model
     * @param open the number of sentences that are still to be reviewed; 0 in the last event, even if the review was
     * stopped
     */
    record Judged(Answer answer, String judge, int open) implements AnswerEvent {
    }
}
