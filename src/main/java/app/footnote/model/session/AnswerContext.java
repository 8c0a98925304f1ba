package app.footnote.model.session;

import app.footnote.model.NoteId;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an answer was searched in, and how it could be asked for differently. Immutable.
 *
 * @param options the options that the question was asked with
 * @param offers options that would change the answer
 * @param named the notes that the question restricts itself to by their names, best first; usually empty
 */
public record AnswerContext(
        SearchedNotes searched, Set<AnswerOption> options, Set<AnswerOption> offers, List<NamedNote> named) {

    public AnswerContext {
        options = Set.copyOf(options);
        offers = Set.copyOf(offers);
        named = List.copyOf(named);
    }

    /** The same context with further offers. */
    public AnswerContext offering(Set<AnswerOption> more) {
        Set<AnswerOption> all = new HashSet<>(offers);
        all.addAll(more);
        return new AnswerContext(searched, options, all, named);
    }

    /**
     * Numbers of notes at the time of the answer.
     *
     * @param ready the notes that were searched
     * @param pages the pages of these notes
     * @param pending notes of the scope that were waiting or being read
     * @param failed notes of the scope that could not be read
     * @param inLibrary all notes of the library that could have been searched
     */
    public record SearchedNotes(int ready, int pages, int pending, int failed, int inLibrary) {

        /** Whether the library has notes that were not searched. */
        public boolean hasOthers() {
            return ready < inLibrary;
        }
    }

    /**
     * A note that a question names.
     *
     * @param file the note's last known path
     */
    public record NamedNote(NoteId note, Path file) {
    }
}
