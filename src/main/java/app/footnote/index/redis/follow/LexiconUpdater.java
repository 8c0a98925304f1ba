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
 * Puts notes of a library into the lexicon of this computer and takes them out again. For one thread at a time, but for
 * {@link #knows} and {@link #changes}.
 */
final class LexiconUpdater {

    private static final Logger LOG = LoggerFactory.getLogger(LexiconUpdater.class);

    /** How many notes go into the lexicon in one step. */
    private static final int NOTES_AT_ONCE = 64;

    private final RedisCalls calls;
    private final Lexicon lexicon;
    private volatile Set<String> known = Set.of();
    private final AtomicLong changes = new AtomicLong();
    private boolean unsure;

    LexiconUpdater(RedisCalls calls, Lexicon lexicon) {
        this.calls = calls;
        this.lexicon = lexicon;
    }

    /** Whether the lexicon has this edition. */
    boolean knows(String edition) {
        return known.contains(edition);
    }

    /** How often the lexicon was changed. */
    long changes() {
        return changes.get();
    }

    /**
     * To be called before anything is changed. Says whether the lexicon still has all that was put there: not after a
     * change that failed.
     */
    boolean begin() throws IndexException {
        boolean sure = !unsure;
        known = known.isEmpty() || unsure ? names() : known;
        unsure = false;
        return sure;
    }

    /** Lets what was changed a while ago outlive a crash. */
    void settle() throws IndexException {
        lexicon.settle();
    }

    private Set<String> names() throws IndexException {
        return lexicon.editions().stream().map(NoteEdition::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The notes of a course that the lexicon has. */
    List<NoteId> notes(CourseId course) throws IndexException {
        return lexicon.editions()
                .stream()
                .filter(edition -> edition.note().course().equals(course))
                .map(edition -> edition.note().note())
                .toList();
    }

    /** Lets the notes of all other courses go. */
    void keepOnly(Set<CourseId> courses) throws IndexException {
        List<String> gone = lexicon.editions()
                .stream()
                .filter(edition -> !courses.contains(edition.note().course()))
                .map(NoteEdition::name)
                .toList();
        change(gone, List.of());
    }

    /** @param changed what the course says of each note now; nothing of one that it has no longer */
    void apply(LibraryKeys.OfCourse course, Map<NoteId, Optional<NoteHead>> changed) throws IndexException {
        if (changed.isEmpty()) {
            return;
        }
        Map<NoteId, NoteEdition> held = lexicon.editions()
                .stream()
                .collect(Collectors.toMap(edition -> edition.note().note(), Function.identity()));
        Set<String> gone = new HashSet<>();
        List<NoteHead> arrived = new ArrayList<>();
        changed.forEach((note, head) -> {
            Optional<NoteEdition> before = Optional.ofNullable(held.get(note));
            if (head.isEmpty()) {
                before.filter(edition -> edition.note().course().equals(course.course()))
                        .ifPresent(edition -> gone.add(edition.name()));
            } else if (before.isEmpty() || isNews(head.get(), before.get())) {
                arrived.add(head.get());
            }
        });
        change(gone, List.of());
        for (int from = 0; from < arrived.size(); from += NOTES_AT_ONCE) {
            take(course, arrived.subList(from, Math.min(arrived.size(), from + NOTES_AT_ONCE)));
        }
    }

    /** A note that is in two courses is being moved; the later generation counts. */
    private static boolean isNews(NoteHead head, NoteEdition held) {
        boolean sameCourse = held.note().course().equals(head.note().course());
        return sameCourse
                ? !held.name().equals(head.generation().toString())
                : Generation.parse(held.name()).number() < head.generation().number();
    }

    private void take(LibraryKeys.OfCourse course, List<NoteHead> arrived) throws IndexException {
        try {
            takeAll(course, arrived);
        } catch (IndexException e) {
            if (e.kind() != IndexException.Kind.DAMAGED) {
                throw e;
            }
            takeWhole(course, arrived);
        }
    }

    /** Of those whose passages are gone already, the stream says more. */
    private void takeAll(LibraryKeys.OfCourse course, List<NoteHead> arrived) throws IndexException {
        Map<NoteHead, List<Passage>> passages = new GenerationStore(calls).passages(course, arrived);
        List<Lexicon.Text> texts = new ArrayList<>();
        passages.forEach((head, ofHead) -> texts.add(new Lexicon.Text(head.edition(), ofHead)));
        change(Set.of(), texts);
    }

    /** One note that is damaged hides no other. */
    private void takeWhole(LibraryKeys.OfCourse course, List<NoteHead> arrived) throws IndexException {
        for (NoteHead head : arrived) {
            try {
                takeAll(course, List.of(head));
            } catch (IndexException e) {
                if (e.kind() != IndexException.Kind.DAMAGED) {
                    throw e;
                }
                LOG.error("A note is left out", e);
            }
        }
    }

    /** Takes in what this computer has written itself. */
    void take(NoteHead head, List<Passage> passages) throws IndexException {
        change(Set.of(), List.of(new Lexicon.Text(head.edition(), passages)));
    }

    void letGo(Generation generation) throws IndexException {
        change(Set.of(generation.toString()), List.of());
    }

    private void change(Collection<String> gone, List<Lexicon.Text> arrived) throws IndexException {
        if (!gone.isEmpty() || !arrived.isEmpty()) {
            unsure = true;
            lexicon.change(gone, arrived);
            unsure = false;
            known = names();
            changes.incrementAndGet();
        }
    }
}
