package app.footnote.ui.library;

import app.footnote.index.IndexException;
import app.footnote.library.Library;
import app.footnote.library.event.LibraryEvent;
import app.footnote.library.event.Subscription;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.Scope;
import app.footnote.model.failure.Failure;
import app.footnote.read.NoteReader;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.PulseInbox;
import app.footnote.ui.common.StyleSheets;
import app.footnote.ui.library.model.ImportWorkload;
import app.footnote.ui.library.model.LibraryListModel;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The left of the window: all courses and notes, and what can be done with them. For the FX thread. */
public final class LibraryPane {

    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(30);
    private static final Insets FILTER_MARGIN = new Insets(0, 12, 0, 12);

    private final InstantSource clock = InstantSource.system();
    private final ImportWorkload workload = new ImportWorkload(clock);
    private final LibraryListModel shelves = new LibraryListModel(workload);
    private final LibraryActions desk;
    private final LibraryListener listener;
    private final FilePicker picker;
    private final NoteListView list;
    private final ImportProgressBar work;
    private final VBox node;
    private final PulseInbox<LibraryEvent> inbox = new PulseInbox<>(this::changed);
    private final List<LibraryEvent> early = new ArrayList<>();
    private volatile @Nullable Subscription subscription;
    private boolean loaded;
    private Instant refreshed = clock.instant();

    public LibraryPane(LibraryTools tools, LibraryListener listener) {
        this.listener = listener;
        this.picker = tools.picker();
        BackgroundTasks background = tools.background();
        desk = new LibraryActions(shelves, background, tools.notices());
        ExternalOpener door = new ExternalOpener(listener, background, tools.notices());
        list = new NoteListView(shelves, desk, door, new RowContextMenu(shelves, desk, door, tools.sheets()));
        work = new ImportProgressBar(desk);
        DropHint hint = new DropHint(this::chooseFiles);
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        node = new VBox(list.filter(), list.node(), work.node(), hint.node());
        node.getStyleClass().addAll("side-pane", "library-pane");
        node.getStylesheets().add(StyleSheets.sheet(LibraryPane.class, "library.css"));
        VBox.setMargin(list.filter(), FILTER_MARGIN);
        shelves.ticks().addListener(_ -> {
            tellScope();
            // What leaves is not counted from the moment on when it can still be taken back.
            listener.libraryChanged(shelves.summary());
        });
    }

    public Parent node() {
        return node;
    }

    /** Where notes can be dropped: everywhere above the target. Returns what lies over the window meanwhile. */
    public Node acceptDrops(Node target) {
        return new DropOverlay(target, this::add).node();
    }

    /** Shows this library from now on, and does what was asked for before it was open. Called off the FX thread. */
    public void show(Library library) {
        subscription = library.listen(inbox::send);
        List<Course> courses = library.courses();
        List<Note> notes = library.notes();
        Map<CourseId, Boolean> watched = library.watched();
        Optional<IndexException> trouble = library.trouble();
        FxThread.run(() -> {
            shelves.load(courses, notes, watched);
            loaded = true;
            troubled(trouble);
            desk.open(library);
            changed(List.copyOf(early));
            early.clear();
            list.opened();
        });
    }

    /**
     * Finishes what was begun and touches the library no more, until one is shown again. Its notes stay in view; what
     * the student asks for meanwhile is done then. Called off the FX thread; may block for a moment.
     */
    public void letGo() {
        Subscription told = subscription;
        if (told != null) {
            told.close();
        }
        desk.letGo();
        FxThread.run(() -> loaded = false);
    }

    /** Says where no note is seen that the library is being opened. */
    public void sayItIsBeingOpened() {
        list.say("Opening your library…");
    }

    /** Says that the library cannot be opened, why, and what can be done. */
    public void show(Failure failure, List<RecoveryAction> ways) {
        shelves.load(List.of(), List.of(), Map.of());
        list.show(failure, ways);
    }

    /** What was sent while the notes were first being listed is newer than the list, or in it already. */
    private void changed(List<LibraryEvent> events) {
        if (!loaded) {
            early.addAll(events);
            return;
        }
        shelves.apply(events);
        for (LibraryEvent event : events) {
            switch (event) {
                case LibraryEvent.QueuePaused(Optional<Failure> because) -> work.paused(true, because);
                case LibraryEvent.QueueResumed _ -> {
                    workload.measureAnew();
                    work.paused(false, Optional.empty());
                }
                case LibraryEvent.IndexTroubled(Optional<IndexException> because) -> troubled(because);
                default -> {
                    // The shelves have it.
                }
            }
        }
        work.show(workload.progress());
        listener.libraryChanged(shelves.summary());
    }

    private void troubled(Optional<IndexException> because) {
        workload.measureAnew();
        shelves.serverAway().set(because.isPresent());
        work.troubled(because.map(ServerStatusText::whileReading));
        listener.serverTroubled(because.map(ServerStatusText::brief));
    }

    private void tellScope() {
        Scope scope = shelves.ticks().get().scope();
        String words = scope.everything()
                ? ScopeText.all(shelves.summary().notes())
                : ScopeText.of(scope, shelves.courses(), shelves.notes(), shelves::nameOf);
        listener.scopeChanged(scope, words);
    }

    /** Adds files and folders, each to the course that fits it. */
    public void add(List<Path> paths) {
        if (!paths.isEmpty()) {
            desk.add(paths);
        }
    }

    /** Asks for files and adds them. */
    public void chooseFiles() {
        add(picker.files("Add notes", "PDF, Markdown and text", NoteReader.endings()));
    }

    /** Asks for a folder and adds all that is in it. */
    public void chooseFolder() {
        picker.folder("Add a folder of notes").ifPresent(folder -> add(List.of(folder)));
    }

    /** Adds the files that the clipboard holds. */
    public void addFromClipboard() {
        add(Clipboard.getSystemClipboard().getFiles().stream().map(File::toPath).toList());
    }

    /** Adds each folder within this one as a course of its own. */
    public void addEachFolderIn(Path folder) {
        desk.addEachFolderIn(folder);
    }

    /** Looks for files that have changed, unless that was done a short while ago. */
    public void refreshNowAndThen() {
        if (loaded && refreshed.plus(BETWEEN_REFRESHES).isBefore(clock.instant())) {
            refreshed = clock.instant();
            desk.refresh();
        }
    }

    /** Ticks what is in the scope. */
    public void tick(Scope scope) {
        shelves.tick(scope);
    }

    /** Changes when other notes are ticked. */
    public Observable scopeChanges() {
        return shelves.ticks();
    }

    public Scope scope() {
        return shelves.ticks().get().scope();
    }

    /** What the note in this file is called here; its file's name if there is none. */
    public String nameOf(Path file) {
        return shelves.nameOf(file);
    }

    public void focusFilter() {
        list.filter().requestFocus();
    }

    public void focusList() {
        list.focus();
    }

    /** Finishes what was begun; may block for a moment. */
    public void close() {
        desk.close();
    }
}
