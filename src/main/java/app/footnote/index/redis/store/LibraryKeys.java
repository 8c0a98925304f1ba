package app.footnote.index.redis.store;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;

/**
 * The keys of a library; no other keys of the database are changed. All keys of a course have the same hash tag, so
 * that a cluster stores them on one node and a script can change them atomically. Immutable.
 *
 * @param prefix the start of all keys of the library
 */
public record LibraryKeys(String prefix) {

    public static LibraryKeys of(String library) {
        return new LibraryKeys("footnote:" + library + ":");
    }

    /** A hash with the format and the embedding. */
    public String label() {
        return prefix + "label";
    }

    /** A set of all courses that have ever had a note. */
    public String courses() {
        return prefix + "courses";
    }

    /** The number of the last generation. */
    public String generations() {
        return prefix + "generations";
    }

    /** A hash with the name of each course; an empty name if the course has been removed. */
    public String names() {
        return prefix + "names";
    }

    public OfCourse course(CourseId course) {
        return new OfCourse(course, prefix + "{" + course + "}:");
    }

    /** The keys of one course. */
    public record OfCourse(CourseId course, String prefix) {

        /** A hash with the {@link NoteHead} of each note. A note is in the course if it has one. */
        public String heads() {
            return prefix + "heads";
        }

        /** A stream with an entry for each change of a head. */
        public String changes() {
            return prefix + "changes";
        }

        /** A hash with the generations that no head names, because they are being written or have been replaced. */
        String orphans() {
            return prefix + "waste";
        }

        /** A set of the notes that have been removed and not added again. */
        public String removed() {
            return prefix + "removed";
        }

        /** A string with the token of the computer that may change the note. */
        String lease(NoteId note) {
            return prefix + "lease:" + note;
        }

        /** A hash with the passages of a generation in runs, each in {@link PassageRunFormat}. */
        public String passages(Generation generation) {
            return prefix + "passages:" + generation;
        }

        /** A hash with the pages of a generation in runs, for computers that do not have the file. */
        String pages(Generation generation) {
            return prefix + "pages:" + generation;
        }

        /**
         * A string with the vectors of a generation as {@link QuantizedVectors}, in the order of the passages.
         */
        public String vectors(Generation generation) {
            return prefix + "vectors:" + generation;
        }

        /** A vector set with the vectors of all generations of an embedding, for finding the nearest. */
        public String graph(String embeddingTag) {
            return prefix + "graph:" + embeddingTag;
        }
    }
}
