package app.footnote.ui.library;

import app.footnote.library.event.LibraryEvent;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.settings.Settings;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.FxWatchdog;
import app.footnote.ui.common.FxWork;
import app.footnote.ui.common.ModalOverlay;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.PulseInbox;
import app.footnote.ui.common.ThemeManager;
import app.footnote.ui.library.model.ImportWorkload;
import app.footnote.ui.library.model.LibraryListModel;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Measures how long the FX thread works without interruption to show a list of ten thousand notes, to filter it, and to
 * apply the events of a thousand added files. With {@code -Dlongest=true} it also prints the longest pieces of work.
 */
final class LibraryListMeasurement {

    private static final int NOTES = 10_000;
    private static final int COURSES = 40;
    private static final int ADDED = 1_000;

    private final LibraryListModel model = new LibraryListModel(new ImportWorkload(InstantSource.system()));
    private final Stage stage = new Stage();
    private final NoteListView list;
    private final AtomicInteger applied = new AtomicInteger();

    private LibraryListMeasurement(ExecutorService threads) {
        BackgroundTasks background = new BackgroundTasks(threads);
        Notifications notifications = new Notifications();
        LibraryActions actions = new LibraryActions(
                model, background, notifications, new SingleNoteWatch(model, _ -> {
                    // Nothing listens.
                }));
        ExternalOpener opener = new ExternalOpener(new SilentListener(), background, notifications);
        list = new NoteListView(model, actions, opener, new RowContextMenu(model, actions, opener, new ModalOverlay()));
        Scene scene = new Scene((Parent) list.node(), 280, 800);
        new ThemeManager(Settings.defaults()).applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        LibraryListMeasurement[] measurement = new LibraryListMeasurement[1];
        FxThread.start(() -> measurement[0] = new LibraryListMeasurement(threads));
        for (int round = 1; round <= 5; round++) {
            System.out.println("Round " + round);
            measurement[0].measure(round);
        }
        System.exit(0);
    }

    private void measure(int round) throws Exception {
        if (round == 1) {
            timed("show 10,000 notes", () -> model.load(courses(), notes(), Map.of()));
        }
        timed("filter them", () -> list.filter().setText("note 77"));
        timed("show all again", () -> list.filter().setText(""));
        added(round);
        worked(round);
    }

    private static List<Course> courses() {
        return IntStream.range(0, COURSES).mapToObj(i -> new Course(course(i), "Course " + i)).toList();
    }

    private static CourseId course(int number) {
        return new CourseId("c" + number);
    }

    private static List<Note> notes() {
        return IntStream.range(0, NOTES)
                .mapToObj(
                        i -> SampleNotes.note(
                                "Note " + i + ".md", course(i % COURSES), 10_000, SampleNotes.ready(20)))
                .toList();
    }

    private void added(int round) throws Exception {
        stream("add 1,000 files", i -> SampleNotes.note(
                "New " + round + " " + i + ".md", course(i % COURSES), 10_000, new NoteState.Waiting()));
    }

    private void worked(int round) throws Exception {
        stream("follow their progress", i -> SampleNotes.note(
                "New " + round + " " + i + ".md", course(i % COURSES), 10_000, SampleNotes.ready(9)));
    }

    /** Sends events over a period of time from a background thread, like the library. */
    private void stream(String what, IntFunction<Note> note) throws Exception {
        applied.set(0);
        FxWatchdog watchdog = FxWatchdog.begin();
        PulseInbox<LibraryEvent> inbox = new PulseInbox<>(this::apply);
        for (int i = 0; i < ADDED; i++) {
            inbox.send(new LibraryEvent.NoteChanged(note.apply(i)));
            TimeUnit.MICROSECONDS.sleep(500);
        }
        while (applied.get() < ADDED) {
            FxThread.awaitIdle();
        }
        print(what, watchdog.end());
    }

    private static void print(String what, FxWork work) {
        System.out.println(what + ": " + work.figures());
        if (Boolean.getBoolean("longest")) {
            System.out.println(work.longest());
        }
    }

    private void apply(List<LibraryEvent> events) {
        model.apply(events);
        model.summary();
        applied.addAndGet(events.size());
    }

    private void timed(String what, Runnable action) throws Exception {
        FxWatchdog watchdog = FxWatchdog.begin();
        CountDownLatch drawn = new CountDownLatch(2);
        FxThread.later(() -> {
            action.run();
            new AnimationTimer() {

                @Override
                public void handle(long now) {
                    drawn.countDown();
                    if (drawn.getCount() == 0) {
                        stop();
                    }
                }
            }.start();
        });
        drawn.await();
        FxThread.awaitIdle();
        print(what, watchdog.end());
    }
}
