package app.footnote.index.redis.store;

import app.footnote.index.SharedNote;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.Optional;

/**
 * What a library says of a note: which generation of it counts, and what it is called. In Redis it is one word each for
 * the generation, the number of passages and the content's hash, with blanks between; {@link RedisScripts} read the
 * first two. If the note was described, a second line has the number of runs of pages, a blank, and the card.
 *
 * @param pageRuns in how many runs the pages lie; 0 if they are not there
 */
public record NoteHead(StoredNote note, Generation generation, Optional<String> card, int pageRuns) {

    public static NoteHead parse(CourseId course, NoteId note, String written) {
        String[] lines = written.split("\n", 2);
        String[] words = lines[0].split(" ", 3);
        StoredNote stored = new StoredNote(note, course, words[2], Integer.parseInt(words[1]));
        NoteHead plain = new NoteHead(stored, Generation.parse(words[0]), Optional.empty(), 0);
        if (lines.length == 1) {
            return plain;
        }
        String[] said = lines[1].split(" ", 2);
        return plain.described(said[1], Integer.parseInt(said[0]));
    }

    NoteHead described(String newCard, int newPageRuns) {
        return new NoteHead(note, generation, Optional.of(newCard), newPageRuns);
    }

    String written() {
        String first = generation + " " + note.passages() + " " + note.contentHash();
        return card.map(said -> first + "\n" + pageRuns + " " + said).orElse(first);
    }

    public NoteEdition edition() {
        return new NoteEdition(note, generation.toString());
    }

    public SharedNote shared() {
        return new SharedNote(note, card, pageRuns > 0);
    }
}
