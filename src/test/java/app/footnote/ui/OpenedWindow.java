package app.footnote.ui;

import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.settings.Settings;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.ScrollingClick;
import app.footnote.wiring.WiredServices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window with the real services. Not thread-safe. */
final class OpenedWindow implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 120;

    private final WiredServices services;
    private final Picker picker = new Picker();
    private final FxRobot robot = new FxRobot();
    private final MainWindow window;
    private final CountDownLatch closed = new CountDownLatch(1);

    private OpenedWindow(Path home, UnaryOperator<Settings> change) throws Exception {
        FxToolkit.registerPrimaryStage();
        services = WiredServices.in(home);
        Settings settings = change.apply(services.settings().load().settings());
        window = fx(() -> new MainWindow(services, settings, _ -> picker));
        fx(() -> {
            window.show(closed::countDown);
            return true;
        });
    }

    static OpenedWindow in(Path home) throws Exception {
        return new OpenedWindow(home, settings -> settings);
    }

    static OpenedWindow in(Path home, UnaryOperator<Settings> change) throws Exception {
        return new OpenedWindow(home, change);
    }

    /** Returns files in place of the system's dialogs. */
    private static final class Picker implements FilePicker {

        private List<Path> next = List.of();

        @Override
        public List<Path> files(String title, String kind, List<String> endings) {
            return next;
        }

        @Override
        public Optional<Path> folder(String title) {
            return next.stream().findFirst();
        }

        @Override
        public Optional<Path> target(String title, Path suggestion) {
            return next.stream().findFirst();
        }
    }

    /** Sets the files that the next dialog returns. */
    void willChoose(Path... files) {
        picker.next = List.of(files);
    }

    MainWindow window() {
        return window;
    }

    WiredServices services() {
        return services;
    }

    FxRobot robot() {
        return robot;
    }

    static <T> T fx(Callable<T> call) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS), call);
    }

    /** Blocks until the condition holds. */
    void await(String what, Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Timeout while waiting: " + what + "; visible texts: " + texts(), e);
        }
    }

    void awaitText(String text) throws Exception {
        await("“" + text + "” is visible", () -> visible().stream().anyMatch(hasText(text)));
    }

    void awaitNoText(String text) throws Exception {
        await("“" + text + "” is gone", () -> visible().stream().noneMatch(hasText(text)));
    }

    /** Waits for a node with this text and clicks on it. */
    void click(String text) throws Exception {
        awaitText(text);
        Node node = fx(() -> visible().stream().filter(hasText(text)).findFirst().orElseThrow());

        ScrollingClick.on(robot, node);
    }

    private static Predicate<Node> hasText(String text) {
        return node -> (node instanceof Labeled labeled && labeled.getText() != null
                && labeled.getText().contains(text))
                || text.equals(node.getAccessibleText());
    }

    List<String> texts() throws Exception {
        return fx(
                () -> visible().stream()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .filter(text -> text != null && !text.isBlank())
                        .toList());
    }

    /** Asks a question and blocks until the answer is complete and saved. */
    Answer ask(String question) throws Exception {
        int before = answers().size();
        fx(() -> {
            window.chat().ask(question);
            return true;
        });
        await("it is asked", () -> window.chat().sessionProperty().get() != null);
        await("it is answered and kept", () -> !window.chat().answeringProperty().get()
                && answers().size() == before + 1);
        return answers().getLast();
    }

    /** The answers of the open session. */
    List<Answer> answers() throws Exception {
        SessionId session = window.chat().sessionProperty().get();
        return session == null
                ? List.of()
                : services.sessions().load(session).turns().stream().map(turn -> turn.answer()).toList();
    }

    Scene scene() {
        return window.scene();
    }

    private List<Node> visible() {
        List<Node> nodes = new ArrayList<>();
        collect(scene().getRoot(), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        if (node.isVisible()) {
            nodes.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
            }
        }
    }

    /** Closes the window like a student. */
    @Override
    public void close() {
        try {
            fx(() -> {
                window.close();
                return true;
            });
            closed.await();
        } catch (Exception e) {
            throw new AssertionError("The window could not be closed", e);
        }
        window.finish();
        services.close();
    }
}
