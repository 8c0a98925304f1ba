package app.footnote.answer;

import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.PageLabels;
import app.footnote.model.Scope;
import app.footnote.model.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Details of the notes that passages come from. Does not block for long. Safe for use by several threads. */
public interface NoteLookup {

    /** The details of a note; empty if it is no longer in the library. */
    Optional<Details> details(NoteId note);

    /** How many notes of the scope are indexed, pending and failed. */
    NoteCounts counts(Scope scope);

    /** All notes of the scope, in the order in which they were added. */
    List<Entry> entries(Scope scope);

    /**
     * A note as the library lists it.
     *
     * @param course the name of its course
     * @param pages the number of pages; 0 if it is not ready
     * @param unreadPages the pages of these without text
     * @param failure why it cannot be found
     */
    record Entry(String name, String course, int pages, int unreadPages, Optional<Failure> failure) {
    }

    /**
     * The details of one note.
     *
     * @param file the last known absolute path
     * @param contentHash the hash of the content that the indexed passages come from
     * @param pages the number of pages
     * @param labels the printed numbers of the pages
     */
    record Details(Path file, NoteKind kind, String contentHash, int pages, PageLabels labels) {

        /** A note without page labels. */
        public Details(Path file, NoteKind kind, String contentHash, int pages) {
            this(file, kind, contentHash, pages, PageLabels.none());
        }

        /** The file's name with its extension. */
        public String name() {
            return file.getFileName().toString();
        }
    }

    /**
     * Numbers of notes.
     *
     * @param ready can be found
     * @param pages the pages of these notes
     * @param pagesWithText the pages of these notes that have text; the others cannot be found
     * @param pending waiting or being read
     * @param failed cannot be found and will not be read again automatically
     */
    record NoteCounts(int ready, int pages, int pagesWithText, int pending, int failed) {

        public int total() {
            return ready + pending + failed;
        }
    }
}
