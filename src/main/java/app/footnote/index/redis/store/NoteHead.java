package app.footnote.index.redis.store;

import app.footnote.index.SharedNote;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.Optional;

/**
 * What a course stores about a note: its current generation and its metadata. In Redis it is a line with the
 * generation, the number of passages and the hash of the content, separated by blanks; {@link RedisScripts} read the
 * first two. If the note has a description, a second part has the number of runs of pages, a blank, and the card.
 * Immutable.
 *
 * @param pageRuns the number of runs of pages; 0 if there are no pages
 */
public record NoteHead(StoredNote note, Generation generation, Optional<String> card, int pageRuns) {

    /** Reads what {@link #value} returns. */
    public static NoteHead parse(CourseId course, NoteId note, String value) {
        String[] lines = value.split("\n", 2);
        String[] words = lines[0].split(" ", 3);
        StoredNote stored = new StoredNote(note, course, words[2], Integer.parseInt(words[1]));
        NoteHead head = new NoteHead(stored, Generation.parse(words[0]), Optional.empty(), 0);
        if (lines.length == 1) {
            return head;
        }
        String[] description = lines[1].split(" ", 2);
        return head.described(description[1], Integer.parseInt(description[0]));
    }

    NoteHead described(String newCard, int newPageRuns) {
        return new NoteHead(note, generation, Optional.of(newCard), newPageRuns);
    }

    /** The value in Redis. */
    String value() {
        String first = generation + " " + note.passages() + " " + note.contentHash();
        return card.map(text -> first + "\n" + pageRuns + " " + text).orElse(first);
    }

    public NoteEdition edition() {
        return new NoteEdition(note, generation.toString());
    }

    public SharedNote shared() {
        return new SharedNote(note, card, pageRuns > 0);
    }
}
