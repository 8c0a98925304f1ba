package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.redis.RedisServer;
import app.footnote.model.Answer;
import app.footnote.settings.Folders;
import app.footnote.settings.LibrarySettings;
import app.footnote.settings.SettingsFile;
import app.footnote.ui.common.FxWatched;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole window while the library is on a real server, which goes and comes back. */
@ExtendWith(FxWatched.class)
class RedisJourneyIT {

    private static final String AWAY = "Redis is away; trying again";

    @TempDir
    private Path temp;

    private final RedisServer server = RedisServer.durable();

    private Path home;
    private Path course;

    @BeforeEach
    void keepTheLibraryOnTheServer() throws Exception {
        server.start();
        home = temp.resolve("home");
        new SettingsFile(Folders.in(home).settingsFile())
                .change(settings -> settings.with(new LibrarySettings(server.address())));
        course = Files.createDirectories(temp.resolve("Astronomy"));
        Files.writeString(course.resolve("Moons.md"), "# Moons\n\nJupiter has four large moons that Galileo saw.\n");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private static void add(OpenedWindow window, Path... files) throws Exception {
        OpenedWindow.fx(() -> {
            window.window().library().add(List.of(files));
            return true;
        });
    }

    @Test
    void saysThatTheServerIsAwayAnswersByWordsAndGoesOnWhenItIsBack() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(home)) {
            add(window, course);
            window.awaitText("Library: 1 note, 1 passage");
            window.awaitNoText(AWAY);

            server.kill();
            window.awaitText(AWAY);
            Answer answer = ask(window, "Who saw the moons of Jupiter?");
            assertThat(answer.markdown()).contains("Galileo");
            assertThat(answer.making().notices()).anySatisfy(
                    notice -> assertThat(notice.reason()).contains("by words only", "Nobody answers"));

            server.startAgain();
            window.awaitNoText(AWAY);
        }
    }

    @Test
    void readsWhatIsAddedWhileTheServerIsAwayWhenItIsBack() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(home)) {
            add(window, course);
            window.awaitText("Library: 1 note, 1 passage");
            server.kill();
            window.awaitText(AWAY);

            Path comets = Files.writeString(
                    temp.resolve("Comets.md"), "# Comets\n\nA comet's tail points away from the sun.\n");
            add(window, comets);
            window.awaitText("Waiting for Redis");
            window.awaitText("Notes wait until then, and go on by themselves.");

            server.startAgain();
            window.awaitText("Library: 2 notes, 2 passages");
            window.awaitNoText(AWAY);
            window.awaitNoText("Waiting for Redis");
        }
    }

    private static Answer ask(OpenedWindow window, String question) throws Exception {
        OpenedWindow.fx(() -> {
            window.window().chat().ask(question);
            return true;
        });
        window.await("it is asked", () -> window.window().chat().sessionProperty().get() != null);
        window.await("it is answered", () -> !window.window().chat().answeringProperty().get());
        window.await("it is kept", () -> !session(window).isEmpty());
        return session(window).getLast();
    }

    private static List<Answer> session(OpenedWindow window) throws Exception {
        return window.services()
                .sessions()
                .load(window.window().chat().sessionProperty().get())
                .turns()
                .stream()
                .map(turn -> turn.answer())
                .toList();
    }
}
