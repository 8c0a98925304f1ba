package app.footnote.ui;

import app.footnote.model.Scope;
import app.footnote.settings.OllamaSettings;
import app.footnote.settings.Settings.Theme;
import app.footnote.settings.WindowState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Writes screenshots in both themes to a folder; {@code mvn -Pscreenshots test} writes them to
 * {@code assets/screenshots}. Uses the real services, the sample notes and a generated course, and needs no display.
 */
final class Screenshots {

    private static final WindowState.Frame FRAME = new WindowState.Frame(0, 0, 1360, 860, false);
    private static final List<String> QUESTIONS = List.of(
            "Explain key-value databases with examples.",
            "What is the purpose of replication?",
            "How does an AVL tree keep its balance?");

    private final Path folder;
    private final Path temp;
    private final Theme theme;

    private Screenshots(Path folder, Path temp, Theme theme) {
        this.folder = folder;
        this.temp = temp;
        this.theme = theme;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Path temp = Files.createTempDirectory("footnote-screenshots");
            new Screenshots(folder, temp, theme).take();
        }
        System.exit(0);
    }

    private OpenedWindow open() throws Exception {
        WindowState last = new WindowState(FRAME, List.of(0.205, 0.68), Scope.all(), null, null);
        return OpenedWindow.in(
                temp.resolve("home"),
                settings -> settings.with(theme).with(last).with(settings.ollama().withModel(OllamaSettings.QUOTES)));
    }

    private void take() throws Exception {
        try (OpenedWindow window = open()) {
            window.awaitText("No notes yet");
            save(window, "welcome");
            OpenedWindow.fx(() -> {
                window.window().openSampleNotes();
                return true;
            });
            window.awaitText("What would you like to know?");
            window.await("all are ready", () -> window.texts().stream().noneMatch(text -> text.contains("Embedding")));
            settle(window);
            save(window, "ready");
            answer(window);
            screens(window);
            reading(window);
        }
    }

    private void answer(OpenedWindow window) throws Exception {
        for (String question : QUESTIONS) {
            OpenedWindow.fx(() -> {
                window.window().newSession();
                window.window().chat().ask(question);
                return true;
            });
            window.await("it is on view", () -> window.texts().contains(question));
            window.await("it is answered", () -> !window.window().chat().answeringProperty().get());
            settle(window);
        }
        save(window, "answer");
    }

    private void screens(OpenedWindow window) throws Exception {
        shown(window, "sessions", () -> window.window().screens().showSessions(), "1 question");
        shown(window, "export", () -> window.window().export(), "Web page");
        shown(window, "set-up", () -> window.window().screens().show(ScreenNavigator.DialogTab.SET_UP),
                "Embedding model");
        shown(window, "settings", () -> window.window().screens().show(ScreenNavigator.DialogTab.SETTINGS),
                "Text size");
        shown(window, "shortcuts", () -> window.window().screens().show(ScreenNavigator.DialogTab.SHORTCUTS),
                "Go to the next pane");
    }

    private void shown(OpenedWindow window, String name, Runnable open, String text) throws Exception {
        OpenedWindow.fx(() -> {
            open.run();
            return true;
        });
        window.awaitText(text);
        settle(window);
        save(window, name);
        OpenedWindow.fx(() -> {
            window.window().overlay().close();
            return true;
        });
    }

    /** While a course with an unreadable note is imported. */
    private void reading(OpenedWindow window) throws Exception {
        Path course = CourseOfNotes.write(temp.resolve("Algorithms"));
        OpenedWindow.fx(() -> {
            window.window().library().add(List.of(course));
            return true;
        });
        window.await("one is embedded and one has failed", () -> {
            List<String> texts = window.texts();
            return texts.stream().anyMatch(text -> text.startsWith("Embedding "))
                    && texts.stream().anyMatch(text -> text.startsWith("No text was found"));
        });
        save(window, "reading");
    }

    /** Waits a few pulses for unfinished drawing. */
    private static void settle(OpenedWindow window) throws Exception {
        for (int pulse = 0; pulse < 30; pulse++) {
            OpenedWindow.fx(() -> window.scene().getRoot().isVisible());
            Thread.sleep(30);
        }
    }

    private void save(OpenedWindow window, String name) throws Exception {
        WritableImage image = OpenedWindow.fx(() -> window.scene().snapshot(null));
        Path file = folder.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }
}
