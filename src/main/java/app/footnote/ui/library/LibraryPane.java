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
    private final LibraryListModel model = new LibraryListModel(workload);
    private final LibraryActions actions;
    private final LibraryListener listener;
    private final FilePicker picker;
    private final NoteListView list;
    private final ImportProgressBar work;
    private final VBox node;
    private final PulseInbox<LibraryEvent> inbox = new PulseInbox<>(this::apply);
    private final List<LibraryEvent> earlyEvents = new ArrayList<>();
    private volatile @Nullable Subscription subscription;
    private boolean loaded;
    private Instant refreshed = clock.instant();

    public LibraryPane(LibraryTools tools, LibraryListener listener) {
        this.listener = listener;
        this.picker = tools.picker();
        BackgroundTasks background = tools.background();
        actions = new LibraryActions(model, background, tools.notifications());
        ExternalOpener opener = new ExternalOpener(listener, background, tools.notifications());
        list = new NoteListView(model, actions, opener, new RowContextMenu(model, actions, opener, tools.overlay()));
        work = new ImportProgressBar(actions);
        DropHint hint = new DropHint(this::chooseFiles);
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        node = new VBox(list.filter(), list.node(), work.node(), hint.node());
        node.getStyleClass().addAll("side-pane", "library-pane");
        node.getStylesheets().add(StyleSheets.url(LibraryPane.class, "library.css"));
        VBox.setMargin(list.filter(), FILTER_MARGIN);
        model.ticks().addListener(_ -> {
            reportScope();
            // What leaves is not counted from the moment on when it can still be taken back.
            listener.libraryChanged(model.summary());
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
            model.load(courses, notes, watched);
            loaded = true;
            showIndexTrouble(trouble);
            actions.attach(library);
            apply(List.copyOf(earlyEvents));
            earlyEvents.clear();
            list.showEmptyMessage();
        });
    }

    /**
     * Finishes what was begun and touches the library no more, until one is shown again. Its notes stay in view; what
     * the student asks for meanwhile is done then. Called off the FX thread; may block for a moment.
     */
    public void detach() {
        Subscription told = subscription;
        if (told != null) {
            told.close();
        }
        actions.detach();
        FxThread.run(() -> loaded = false);
    }

    /** Says where no note is seen that the library is being opened. */
    public void showOpening() {
        list.showMessage("Opening your library…");
    }

    /** Says that the library cannot be opened, why, and what can be done. */
    public void show(Failure failure, List<RecoveryAction> ways) {
        model.load(List.of(), List.of(), Map.of());
        list.show(failure, ways);
    }

    /** What was sent while the notes were first being listed is newer than the list, or in it already. */
    private void apply(List<LibraryEvent> events) {
        if (!loaded) {
            earlyEvents.addAll(events);
            return;
        }
        model.apply(events);
        for (LibraryEvent event : events) {
            switch (event) {
                case LibraryEvent.QueuePaused(Optional<Failure> because) -> work.setPaused(true, because);
                case LibraryEvent.QueueResumed _ -> {
                    workload.restartMeasurement();
                    work.setPaused(false, Optional.empty());
                }
                case LibraryEvent.IndexTroubled(Optional<IndexException> because) -> showIndexTrouble(because);
                default -> {
                    // The model have it.
                }
            }
        }
        work.show(workload.progress());
        listener.libraryChanged(model.summary());
    }

    private void showIndexTrouble(Optional<IndexException> because) {
        workload.restartMeasurement();
        model.serverAway().set(because.isPresent());
        work.setWarning(because.map(ServerStatusText::whileReading));
        listener.serverStatusChanged(because.map(ServerStatusText::brief));
    }

    private void reportScope() {
        Scope scope = model.ticks().get().scope();
        String words = scope.everything()
                ? ScopeText.all(model.summary().notes())
                : ScopeText.of(scope, model.courses(), model.notes(), model::nameOf);
        listener.scopeChanged(scope, words);
    }

    /** Adds files and folders, each to the course that fits it. */
    public void add(List<Path> paths) {
        if (!paths.isEmpty()) {
            actions.add(paths);
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
        actions.addEachFolderIn(folder);
    }

    /** Looks for files that have changed, unless that was done a short while ago. */
    public void refreshIfDue() {
        if (loaded && refreshed.plus(BETWEEN_REFRESHES).isBefore(clock.instant())) {
            refreshed = clock.instant();
            actions.refresh();
        }
    }

    /** Ticks what is in the scope. */
    public void setScope(Scope scope) {
        model.setScope(scope);
    }

    /** Changes when other notes are ticked. */
    public Observable scopeChanges() {
        return model.ticks();
    }

    public Scope scope() {
        return model.ticks().get().scope();
    }

    /** What the note in this file is called here; its file's name if there is none. */
    public String nameOf(Path file) {
        return model.nameOf(file);
    }

    public void focusFilter() {
        list.filter().requestFocus();
    }

    public void focusList() {
        list.focus();
    }

    /** Finishes what was begun; may block for a moment. */
    public void close() {
        actions.close();
    }
}
