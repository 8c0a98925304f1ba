package app.footnote.cli.print;

import app.footnote.model.Note;

/** Shows the progress of notes that are processed. */
interface ProgressDisplay extends AutoCloseable {

    /**
     * The overall progress.
     *
     * @param done the number of notes that are finished
     * @param all the number of notes to process, as far as it is known
     * @param percentInProgress the sum of the progress of all unfinished notes, each from 0 to 100
     */
    record ProgressState(int done, int all, int percentInProgress) {
    }

    /** Shows a note that is being processed. */
    void working(Note note, ProgressState state);

    /** Shows a note that is finished. */
    void finished(Note note, ProgressState state);

    /** Shows an important message. */
    void message(String message);

    @Override
    void close();
}
