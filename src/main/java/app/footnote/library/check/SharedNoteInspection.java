package app.footnote.library.check;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.SharedNote;
import app.footnote.index.SharedNoteStore;
import app.footnote.library.store.PageStore;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares single notes with an index that other computers use too. */
final class SharedNoteInspection extends NoteInspection {

    private static final Logger LOG = LoggerFactory.getLogger(SharedNoteInspection.class);

    private final SharedNoteStore shared;

    SharedNoteInspection(PassageIndex index, PageStore pages, SharedNoteStore shared) {
        super(index, pages);
        this.shared = shared;
    }

    /** Damage concerns single notes of a shared index. A local index is damaged as a whole and reports that itself. */
    @Override
    int readablePassages(NoteId note) throws IndexException {
        try {
            return super.readablePassages(note);
        } catch (IndexException e) {
            if (e.kind() != IndexException.Kind.DAMAGED) {
                throw e;
            }
            LOG.warn("Passages of note {} cannot be read", note, e);
            return 0;
        }
    }

    @Override
    boolean hasSharedPages(Note note) throws IndexException {
        return shared.pages(note.id(), note.contentHash()).isPresent();
    }

    @Override
    boolean isPublished(Note note) throws IndexException {
        Optional<SharedNote> published = shared.contents()
                .flatMap(contents -> Optional.ofNullable(contents.notes().get(note.id())))
                .filter(other -> other.stored().contentHash().equals(note.contentHash()));
        return published.isEmpty() || (published.get().card().isPresent() && hasSharedPages(note));
    }

    /** They may be notes of other computers. */
    @Override
    List<Inconsistency> orphans(Set<NoteId> notes) {
        return List.of();
    }
}
