package app.footnote.library.folders;

import app.footnote.library.queue.IngestFailures;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.FileFingerprint;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.NoteIdGenerator;
import app.footnote.library.store.WatchedFolder;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import app.footnote.read.NoteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Adds files to the catalogue and the queue. Distinguishes new files from known, changed, moved and duplicate ones. Not
 * thread-safe.
 */
final class FileImporter {

    private final Catalogue catalogue;
    private final Consumer<CatalogueEntry> queue;

    /** @param queue called with each note to process, after it has been recorded in the catalogue */
    FileImporter(Catalogue catalogue, Consumer<CatalogueEntry> queue) {
        this.catalogue = catalogue;
        this.queue = queue;
    }

    /** Adds a file, or a folder with all its files. */
    List<Addition> add(Path path, CourseId course) throws LibraryException, InterruptedException {
        if (Files.isDirectory(path)) {
            boolean watched = catalogue.folder(path).map(WatchedFolder::watched).orElse(true);
            return addFolder(WatchedFolder.of(path, course).watched(watched));
        }
        if (!Files.exists(path)) {
            return List.of(new Addition.Refused(path, IngestFailures.missing(path)));
        }
        return List.of(addFile(path, course));
    }

    private List<Addition> addFolder(WatchedFolder folder) throws LibraryException, InterruptedException {
        catalogue.record(new CatalogueChange.FolderRecorded(folder));
        try {
            FolderWalk.FoundFiles found = walk(folder);
            List<Addition> additions = new ArrayList<>();
            for (Path file : found.files()) {
                additions.add(addFile(file, folder.course()));
            }
            found.inaccessible().stream().map(FileImporter::inaccessible).forEach(additions::add);
            return additions;
        } catch (IOException e) {
            return List.of(inaccessible(folder.path()));
        }
    }

    private static Addition inaccessible(Path path) {
        return new Addition.Refused(path, IngestFailures.inaccessible(path));
    }

    /** The files in a folder, without folders in it that were added to another course. */
    FolderWalk.FoundFiles walk(WatchedFolder folder) throws IOException, InterruptedException {
        List<Path> others = catalogue.folders()
                .stream()
                .filter(other -> !other.course().equals(folder.course()))
                .map(WatchedFolder::path)
                .toList();
        return FolderWalk.walk(folder.path(), others::contains);
    }

    private Addition addFile(Path file, CourseId course) throws LibraryException, InterruptedException {
        if (catalogue.isExcluded(file)) {
            catalogue.record(new CatalogueChange.FileIncluded(file));
        }
        Optional<CatalogueEntry> known = entriesAt(file)
                .stream()
                .filter(entry -> entry.note().course().equals(course))
                .findFirst();
        if (known.isEmpty()) {
            return addNew(file, course);
        }
        Addition addition = checkAgain(known.get());
        boolean unfinished = switch (known.get().note().state()) {
            case NoteState.Failed _, NoteState.Cancelled _ -> true;
            case NoteState.Ready _, NoteState.Waiting _, NoteState.Reading _, NoteState.Embedding _ -> false;
        };
        if (unfinished && addition instanceof Addition.Unchanged) {
            update(known.get().id(), CatalogueEntry::queued);
            return new Addition.QueuedAgain(file, known.get().id());
        }
        return addition;
    }

    /** The notes whose file has this path. */
    List<CatalogueEntry> entriesAt(Path file) {
        return catalogue.find(entry -> entry.note().file().equals(file));
    }

    /** Adds a file whose path is not in the catalogue. Its content may be. */
    Addition addNew(Path file, CourseId course) throws LibraryException, InterruptedException {
        Optional<NoteKind> kind = NoteReader.kindOf(file);
        if (kind.isEmpty()) {
            return new Addition.Unsupported(file);
        }
        try {
            FileFingerprint seen = FileFingerprint.take(file);
            List<CatalogueEntry> same = catalogue.find(
                    entry -> entry.note().course().equals(course) && entry.seen().hash().equals(seen.hash()));
            return same.isEmpty() ? queueNew(file, course, kind.get(), seen) : recognize(file, kind.get(), seen, same);
        } catch (IOException e) {
            return queueNew(file, course, kind.get(), FileFingerprint.unread(file));
        }
    }

    private Addition queueNew(Path file, CourseId course, NoteKind kind, FileFingerprint seen) throws LibraryException {
        String origin = seen.hash().isEmpty() ? file.toString() : seen.hash();
        NoteId id = NoteIdGenerator.note(course, origin, taken -> catalogue.entry(taken).isPresent());
        CatalogueEntry entry = CatalogueEntry.of(id, course, file, kind, seen);
        catalogue.record(new CatalogueChange.NoteRecorded(entry));
        queue.accept(entry);
        return new Addition.Queued(file, id);
    }

    private Addition recognize(Path file, NoteKind kind, FileFingerprint seen, List<CatalogueEntry> same)
            throws LibraryException {
        for (CatalogueEntry entry : same) {
            if (entry.note().isHere() && Files.exists(entry.note().file())) {
                return new Addition.Duplicate(file, entry.id(), entry.note().file());
            }
        }
        CatalogueEntry entry = same.getFirst();
        if (!entry.note().isHere()) {
            update(entry.id(), known -> known.movedTo(file, kind).seen(seen).withOwnFile());
            return new Addition.Shared(file, entry.id());
        }
        boolean readAgain = entry.note().kind() != kind || !(entry.note().state() instanceof NoteState.Ready);
        update(entry.id(), known -> {
            CatalogueEntry moved = known.movedTo(file, kind).seen(seen);
            return readAgain ? moved.queued() : moved;
        });
        return new Addition.Moved(file, entry.id(), entry.note().file());
    }

    /** Queues a note again if the content of its file has changed, or if the file can be read again. */
    Addition checkAgain(CatalogueEntry known) throws LibraryException, InterruptedException {
        Path file = known.note().file();
        try {
            boolean wasUnreadable = wasUnreadable(known.note().state());
            if (!wasUnreadable && known.seen().isSurelyContentOf(file)) {
                return new Addition.Unchanged(file, known.id());
            }
            FileFingerprint now = FileFingerprint.take(file);
            if (!wasUnreadable && now.hash().equals(known.seen().hash())) {
                update(known.id(), entry -> entry.seen(now));
                return new Addition.Unchanged(file, known.id());
            }
            if (known.isOfAnotherFile() && now.hash().equals(known.note().contentHash())) {
                update(known.id(), entry -> entry.seen(now).withOwnFile());
                return new Addition.Shared(file, known.id());
            }
            update(known.id(), entry -> entry.seen(now).queued());
            return new Addition.QueuedAgain(file, known.id());
        } catch (IOException e) {
            return inaccessible(file);
        }
    }

    private static boolean wasUnreadable(NoteState state) {
        return state instanceof NoteState.Failed(Failure failure)
                && (failure.kind() == Failure.Kind.MISSING || failure.kind() == Failure.Kind.UNREADABLE);
    }

    private void update(NoteId id, UnaryOperator<CatalogueEntry> change) throws LibraryException {
        Optional<CatalogueEntry> changed = catalogue.update(id, change);
        changed.filter(entry -> entry.note().state() instanceof NoteState.Waiting).ifPresent(queue);
    }
}
