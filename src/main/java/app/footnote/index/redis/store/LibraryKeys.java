package app.footnote.index.redis.store;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;

/**
 * The names of all keys of a library; no other key of the database is touched. Everything of a course has the same hash
 * tag, so that a cluster keeps it on one node and a script may change it all at once.
 *
 * @param prefix what all of the library's keys begin with
 */
public record LibraryKeys(String prefix) {

    public static LibraryKeys of(String library) {
        return new LibraryKeys("footnote:" + library + ":");
    }

    /** A hash: the format, and the embedding that made the vectors. */
    public String label() {
        return prefix + "label";
    }

    /** A set: the courses that ever had a note. */
    public String courses() {
        return prefix + "courses";
    }

    /** A number: how many generations were begun. */
    public String generations() {
        return prefix + "generations";
    }

    /** A hash: what each course is called; nothing for one that was taken away. */
    public String names() {
        return prefix + "names";
    }

    public OfCourse course(CourseId course) {
        return new OfCourse(course, prefix + "{" + course + "}:");
    }

    /** The keys of one course. */
    public record OfCourse(CourseId course, String prefix) {

        /** A hash: for each note its {@link NoteHead}. It alone says what is stored. */
        public String heads() {
            return prefix + "heads";
        }

        /** A stream: one entry for each change of the heads, in the order in which they were made. */
        public String changes() {
            return prefix + "changes";
        }

        /** A hash: the generations that no head names, because they are being written or have been replaced. */
        String waste() {
            return prefix + "waste";
        }

        /** A set: the notes that somebody took away, and that were not put here again. */
        public String removed() {
            return prefix + "removed";
        }

        /** A string with a token: who holds it may change the note. */
        String lease(NoteId note) {
            return prefix + "lease:" + note;
        }

        /** A hash: the passages of a generation in runs, each as {@link PassageRunFormat} writes them. */
        public String passages(Generation generation) {
            return prefix + "passages:" + generation;
        }

        /** A hash: the pages of a generation in runs, for computers that do not have the file. */
        String pages(Generation generation) {
            return prefix + "pages:" + generation;
        }

        /**
         * A string: the vectors of a generation in the order of its passages, as {@link QuantizedVectors} writes them.
         */
        public String vectors(Generation generation) {
            return prefix + "vectors:" + generation;
        }

        /** A vector set: the same vectors of all generations of the same embedding, to find the nearest. */
        public String graph(String embeddingTag) {
            return prefix + "graph:" + embeddingTag;
        }
    }
}
