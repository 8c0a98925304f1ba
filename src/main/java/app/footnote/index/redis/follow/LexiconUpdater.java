package app.footnote.index.redis.follow;

import app.footnote.index.IndexException;
import app.footnote.index.lucene.Lexicon;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.Generation;
import app.footnote.index.redis.store.GenerationStore;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds notes of a library to the lexicon and removes them. Not thread-safe, except {@link #contains} and
 * {@link #changes}.
 */
final class LexiconUpdater {

    private static final Logger LOG = LoggerFactory.getLogger(LexiconUpdater.class);

    /** How many notes are added to the lexicon at once. */
    private static final int NOTES_PER_BATCH = 64;

    private final RedisCalls calls;
    private final Lexicon lexicon;
    private volatile Set<String> editionNames = Set.of();
    private final AtomicLong changes = new AtomicLong();

    /** Whether a change failed, which may have undone earlier changes. */
    private boolean uncertain;

    LexiconUpdater(RedisCalls calls, Lexicon lexicon) {
        this.calls = calls;
        this.lexicon = lexicon;
    }

    /** Whether the lexicon contains the edition with this name. */
    boolean contains(String edition) {
        return editionNames.contains(edition);
    }

    /** The number of changes of the lexicon. */
    long changes() {
        return changes.get();
    }

    /**
     * Must be called before changes are applied. Returns false if a change has failed since the last call, so that
     * earlier changes may be missing in the lexicon.
     */
    boolean prepare() throws IndexException {
        boolean isCertain = !uncertain;
        editionNames = editionNames.isEmpty() || uncertain ? storedNames() : editionNames;
        uncertain = false;
        return isCertain;
    }

    /** Makes changes durable, as {@link Lexicon#sync} does. */
    void sync() throws IndexException {
        lexicon.sync();
    }

    private Set<String> storedNames() throws IndexException {
        return lexicon.editions().stream().map(NoteEdition::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The notes of a course in the lexicon. */
    List<NoteId> notes(CourseId course) throws IndexException {
        return lexicon.editions()
                .stream()
                .filter(edition -> edition.note().course().equals(course))
                .map(edition -> edition.note().note())
                .toList();
    }

    /** Removes the notes of all other courses. */
    void keepOnly(Set<CourseId> courses) throws IndexException {
        List<String> removed = lexicon.editions()
                .stream()
                .filter(edition -> !courses.contains(edition.note().course()))
                .map(NoteEdition::name)
                .toList();
        update(removed, Map.of());
    }

    /** @param changed the current head of each changed note; empty if the note is no longer in the course */
    void apply(LibraryKeys.OfCourse course, Map<NoteId, Optional<NoteHead>> changed) throws IndexException {
        if (changed.isEmpty()) {
            return;
        }
        Map<NoteId, NoteEdition> stored = lexicon.editions()
                .stream()
                .collect(Collectors.toMap(edition -> edition.note().note(), Function.identity()));
        Set<String> removed = new HashSet<>();
        List<NoteHead> added = new ArrayList<>();
        changed.forEach((note, head) -> {
            Optional<NoteEdition> before = Optional.ofNullable(stored.get(note));
            if (head.isEmpty()) {
                before.filter(edition -> edition.note().course().equals(course.course()))
                        .ifPresent(edition -> removed.add(edition.name()));
            } else if (before.isEmpty() || isNewer(head.get(), before.get())) {
                added.add(head.get());
            }
        });
        update(removed, Map.of());
        for (int from = 0; from < added.size(); from += NOTES_PER_BATCH) {
            addBatch(course, added.subList(from, Math.min(added.size(), from + NOTES_PER_BATCH)));
        }
    }

    /** A note in two courses is being moved; the later generation is the current one. */
    private static boolean isNewer(NoteHead head, NoteEdition stored) {
        boolean sameCourse = stored.note().course().equals(head.note().course());
        return sameCourse
                ? !stored.name().equals(head.generation().toString())
                : Generation.parse(stored.name()).number() < head.generation().number();
    }

    private void addBatch(LibraryKeys.OfCourse course, List<NoteHead> added) throws IndexException {
        try {
            add(course, added);
        } catch (IndexException e) {
            if (e.kind() != IndexException.Kind.DAMAGED) {
                throw e;
            }
            addOneByOne(course, added);
        }
    }

    /** Skips notes whose passages have been removed; later entries of the stream have the reason. */
    private void add(LibraryKeys.OfCourse course, List<NoteHead> added) throws IndexException {
        Map<NoteHead, List<Passage>> passages = new GenerationStore(calls).passages(course, added);
        Map<NoteEdition, List<Passage>> editions = new HashMap<>();
        passages.forEach((head, ofHead) -> editions.put(head.edition(), ofHead));
        update(Set.of(), editions);
    }

    /** Skips damaged notes. */
    private void addOneByOne(LibraryKeys.OfCourse course, List<NoteHead> added) throws IndexException {
        for (NoteHead head : added) {
            try {
                add(course, List.of(head));
            } catch (IndexException e) {
                if (e.kind() != IndexException.Kind.DAMAGED) {
                    throw e;
                }
                LOG.error("A damaged note is skipped", e);
            }
        }
    }

    /** Adds a note. */
    void add(NoteHead head, List<Passage> passages) throws IndexException {
        update(Set.of(), Map.of(head.edition(), passages));
    }

    /** Removes a note. */
    void remove(Generation generation) throws IndexException {
        update(Set.of(generation.toString()), Map.of());
    }

    private void update(Collection<String> removed, Map<NoteEdition, List<Passage>> added) throws IndexException {
        if (!removed.isEmpty() || !added.isEmpty()) {
            uncertain = true;
            lexicon.update(removed, added);
            uncertain = false;
            editionNames = storedNames();
            changes.incrementAndGet();
        }
    }
}
