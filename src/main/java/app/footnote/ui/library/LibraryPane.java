package app.footnote.ui.library;

import app.footnote.index.IndexException;
import app.footnote.library.Library;
import app.footnote.library.event.LibraryEvent;
import app.footnote.library.event.Subscription;
import app.footnote.messages.Messages;
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

/** The left pane of the window: all courses and notes, and the actions on them. For the FX thread. */
public final class LibraryPane {

    private static final Messages TEXTS = Messages.of("ui-library");
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(30);
    private static final Insets FILTER_MARGIN = new Insets(0, 12, 0, 12);

    private final InstantSource clock = InstantSource.system();
    private final ImportWorkload workload = new ImportWorkload(clock);
    private final LibraryListModel model = new LibraryListModel(workload);
    private final SingleNoteWatch singleNote;
    private final LibraryActions actions;
    private final LibraryListener listener;
    private final FilePicker picker;
    private final NoteListView list;
    private final ImportProgressBar progressBar;
    private final VBox node;
    private final PulseInbox<LibraryEvent> inbox = new PulseInbox<>(this::apply);
    private final List<LibraryEvent> earlyEvents = new ArrayList<>();
    private volatile @Nullable Subscription subscription;
    private boolean loaded;
    private Instant lastRefresh = clock.instant();

    public LibraryPane(LibraryTools tools, LibraryListener listener) {
        this.listener = listener;
        this.picker = tools.picker();
        BackgroundTasks background = tools.background();
        singleNote = new SingleNoteWatch(model, listener::singleNoteRead);
        actions = new LibraryActions(model, background, tools.notifications(), singleNote);
        ExternalOpener opener = new ExternalOpener(listener, background, tools.notifications());
        list = new NoteListView(model, actions, opener, new RowContextMenu(model, actions, opener, tools.overlay()));
        progressBar = new ImportProgressBar(actions);
        DropHint hint = new DropHint(this::chooseFiles);
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        node = new VBox(list.filter(), list.node(), progressBar.node(), hint.node());
        node.getStyleClass().addAll("side-pane", "library-pane");
        node.getStylesheets().add(StyleSheets.url(LibraryPane.class, "library.css"));
        VBox.setMargin(list.filter(), FILTER_MARGIN);
        model.ticks().addListener(_ -> {
            reportScope();
            // Notes that are leaving are not counted, even while their removal can be undone.
            listener.libraryChanged(model.summary());
        });
    }

    public Parent node() {
        return node;
    }

    /** Accepts notes that are dropped on the target. Returns the overlay that is shown while they are dragged. */
    public Node acceptDrops(Node target) {
        return new DropOverlay(target, this::add).node();
    }

    /** Shows a library and runs the actions that were waiting for it. Called on a background thread. */
    public void show(Library library) {
        subscription = library.listen(inbox::send);
        List<Course> courses = library.courses();
        List<Note> notes = library.notes();
        Map<CourseId, Boolean> watched = library.watched();
        Optional<IndexException> trouble = library.indexOutage();
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
     * Stops using the library. Its notes stay visible, and actions wait until a library is shown again. Called on a
     * background thread; may block briefly.
     */
    public void detach() {
        Subscription current = subscription;
        if (current != null) {
            current.close();
        }
        actions.detach();
        FxThread.run(() -> loaded = false);
    }

    /** Shows in the empty list that the library is being opened. */
    public void showOpening() {
        list.showMessage(TEXTS.text("list.opening"));
    }

    /** Shows why the library cannot be opened, with recovery actions. */
    public void show(Failure failure, List<RecoveryAction> recovery) {
        model.load(List.of(), List.of(), Map.of());
        list.show(failure, recovery);
    }

    /** Events that arrive while the notes are being listed are applied afterwards. */
    private void apply(List<LibraryEvent> events) {
        if (!loaded) {
            earlyEvents.addAll(events);
            return;
        }
        model.apply(events);
        singleNote.update();
        for (LibraryEvent event : events) {
            switch (event) {
                case LibraryEvent.QueuePaused(Optional<Failure> cause) -> progressBar.setPaused(true, cause);
                case LibraryEvent.QueueResumed _ -> {
                    workload.restartMeasurement();
                    progressBar.setPaused(false, Optional.empty());
                }
                case LibraryEvent.IndexOutageChanged(Optional<IndexException> cause) -> showIndexTrouble(cause);
                default -> {
                    // The list model has applied it.
                }
            }
        }
        progressBar.show(workload.progress());
        listener.libraryChanged(model.summary());
    }

    private void showIndexTrouble(Optional<IndexException> cause) {
        workload.restartMeasurement();
        model.serverAway().set(cause.isPresent());
        progressBar.setWarning(cause.map(ServerStatusText::whileImporting));
        listener.serverStatusChanged(cause.map(ServerStatusText::brief));
    }

    private void reportScope() {
        Scope scope = model.ticks().get().scope();
        String description = scope.everything()
                ? ScopeText.all(model.summary().notes())
                : ScopeText.of(scope, model.courses(), model.notes(), model::nameOf);
        listener.scopeChanged(scope, description);
    }

    /** Adds files and folders, each to the course that fits it. */
    public void add(List<Path> paths) {
        if (!paths.isEmpty()) {
            actions.add(paths);
        }
    }

    /** Opens the file dialog and adds the chosen files. */
    public void chooseFiles() {
        add(picker.files(TEXTS.text("add.files"), TEXTS.text("add.file-type"), NoteReader.extensions()));
    }

    /** Opens the folder dialog and adds the chosen folder. */
    public void chooseFolder() {
        picker.folder(TEXTS.text("add.folder")).ifPresent(folder -> add(List.of(folder)));
    }

    /** Adds the files on the clipboard. */
    public void addFromClipboard() {
        add(Clipboard.getSystemClipboard().getFiles().stream().map(File::toPath).toList());
    }

    /** Adds each subfolder of a folder as a course of its own. */
    public void addEachFolderIn(Path folder) {
        actions.addEachFolderIn(folder);
    }

    /** Checks the folders for changed files, unless that was done recently. */
    public void refreshIfDue() {
        if (loaded && lastRefresh.plus(BETWEEN_REFRESHES).isBefore(clock.instant())) {
            lastRefresh = clock.instant();
            actions.refresh();
        }
    }

    /** Ticks the courses and notes of a scope. */
    public void setScope(Scope scope) {
        model.setScope(scope);
    }

    /** Changes with the ticks. */
    public Observable scopeChanges() {
        return model.ticks();
    }

    /** The ticked courses and notes. */
    public Scope scope() {
        return model.ticks().get().scope();
    }

    /** The display name of the note in a file; the file's name if there is no such note. */
    public String nameOf(Path file) {
        return model.nameOf(file);
    }

    /** Moves the keyboard focus to the filter. */
    public void focusFilter() {
        list.filter().requestFocus();
    }

    /** Moves the keyboard focus to the list. */
    public void focusList() {
        list.focus();
    }

    /** Finishes removals. May block briefly; safe on any thread. */
    public void close() {
        actions.close();
    }
}
