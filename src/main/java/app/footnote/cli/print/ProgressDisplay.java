package app.footnote.cli.print;

import app.footnote.model.Note;

/** Shows how far the notes are. */
interface ProgressDisplay extends AutoCloseable {

    /**
     * How far the work is.
     *
     * @param done how many notes are settled
     * @param all how many notes there are to settle, as far as is known
     * @param begunPercent how far those are that are being worked on, each counting up to 100
     */
    record Standing(int done, int all, int begunPercent) {
    }

    /** The note has come a step further. */
    void working(Note note, Standing standing);

    /** Nothing more happens to the note. */
    void settled(Note note, Standing standing);

    /** Something that everybody must read. */
    void say(String message);

    @Override
    void close();
}
