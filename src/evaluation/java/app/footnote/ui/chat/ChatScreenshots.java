package app.footnote.ui.chat;

import app.footnote.model.session.Turn;
import app.footnote.session.SessionStore;
import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.ThemeManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Draws the chat in both themes and writes the pictures as PNG files to a folder. */
final class ChatScreenshots {

    /** The time for the first use of fonts and formulas, and for the layout after it. */
    private static final int SECONDS_TO_SETTLE = 5;

    private static final double WIDTH = 700;
    private static final double HEIGHT = 940;

    private final Path folder;
    private final SessionStore sessions;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    private ChatScreenshots(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.sessions = new SessionStore(Files.createTempDirectory("sessions"));
    }

    public static void main(String[] args) throws Exception {
        FxThread.start(() -> {
        });
        ChatScreenshots screenshots = new ChatScreenshots(Path.of(args[0]));
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            screenshots.draw(theme, "balance", List.of(SampleTurns.balance()));
            screenshots.draw(theme, "everything", List.of(SampleTurns.everything()));
            screenshots.draw(theme, "scripts",
                    List.of(SampleTurns.arabicAndChinese(), SampleTurns.stopped(), SampleTurns.broken()));
            screenshots.draw(theme, "empty", List.of());
            screenshots.draw(theme, "long", Collections.nCopies(12, SampleTurns.balance()));
        }
        FxThread.exit();
        screenshots.background.shutdownNow();
    }

    private void draw(Theme theme, String name, List<Turn> turns) throws Exception {
        var session = sessions.create();
        for (Turn turn : turns) {
            sessions.append(session.id(), turn);
        }
        CountDownLatch shown = new CountDownLatch(1);
        Stage[] stage = new Stage[1];
        FxThread.run(() -> {
            ChatPane pane = new ChatPane(ScriptedAnswerer::new, sessions, background, new RecordedCalls());
            Scene scene = new Scene(pane.node(), WIDTH, HEIGHT);
            new ThemeManager(Settings.defaults().with(theme)).applyTo(scene);
            stage[0] = new Stage();
            stage[0].setScene(scene);
            stage[0].show();
            pane.setScope(app.footnote.model.Scope.all(), "3 notes of Databases");
            pane.open(session.id());
            shown.countDown();
        });
        shown.await();
        TimeUnit.SECONDS.sleep(SECONDS_TO_SETTLE);
        CountDownLatch drawn = new CountDownLatch(1);
        FxThread.run(() -> {
            try {
                var image = SwingFXUtils.fromFXImage(stage[0].getScene().snapshot(null), null);
                ImageIO.write(image, "png",
                        folder.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png").toFile());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                stage[0].close();
                drawn.countDown();
            }
        });
        drawn.await();
    }
}
