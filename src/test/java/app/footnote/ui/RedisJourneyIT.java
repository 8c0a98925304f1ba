package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.redis.RedisServer;
import app.footnote.messages.FailureWording;
import app.footnote.model.session.Answer;
import app.footnote.ollama.OllamaDouble;
import app.footnote.settings.AppFolders;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.LibrarySettings;
import app.footnote.settings.SettingsFile;
import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.WindowTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole window with the library on a real Redis server that stops and restarts. */
@WindowTest
@ExtendWith(FxWatched.class)
class RedisJourneyIT {

    private static final String AWAY = "Redis cannot be reached; trying again";

    private static final String QUESTION = "Who saw the moons of Jupiter?";

    @TempDir
    private Path temp;

    private final RedisServer server = RedisServer.durable();

    private Path home;
    private Path course;

    @BeforeEach
    void keepTheLibraryOnTheServer() throws Exception {
        server.start();
        home = temp.resolve("home");
        keepTheLibraryAt(server.address());
        course = Files.createDirectories(temp.resolve("Astronomy"));
        Files.writeString(course.resolve("Moons.md"), "# Moons\n\nJupiter has four large moons that Galileo saw.\n");
    }

    private void keepTheLibraryAt(String address) throws Exception {
        new SettingsFile(AppFolders.in(home).settingsFile())
                .change(settings -> settings.with(new LibrarySettings(address)));
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
    void warnsAndAnswersByKeywordsUntilTheServerIsBack() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(home)) {
            add(window, course);
            window.awaitText("Library: 1 note, 1 passage");
            window.awaitNoText(AWAY);

            server.kill();
            window.awaitText(AWAY);
            Answer answer = window.ask(QUESTION);
            assertThat(answer.markdown()).contains("Galileo");
            assertThat(answer.provenance().notices()).anySatisfy(
                    notice -> assertThat(FailureWording.problem(notice)).contains("by words only",
                            "No Redis server answers"));

            server.restart();
            window.awaitNoText(AWAY);
        }
    }

    @Test
    void answersByKeywordsWhileTheServerIsPaused() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(home)) {
            add(window, course);
            window.awaitText("Library: 1 note, 1 passage");

            server.pause();
            try {
                Answer answer = window.ask(QUESTION);
                assertThat(answer.markdown()).contains("Galileo");
                assertThat(answer.provenance().notices()).anySatisfy(
                        notice -> assertThat(FailureWording.problem(notice)).contains("by words only",
                                "does not answer in time"));
                window.awaitText(AWAY);
            } finally {
                server.resume();
            }
            window.awaitNoText(AWAY);
            assertThat(window.ask(QUESTION).provenance().notices())
                    .noneSatisfy(notice -> assertThat(FailureWording.problem(notice)).contains("by words only"));
        }
    }

    @Test
    void replacesTheEmbeddingOfTheLibraryOnlyOnRequest() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(home)) {
            add(window, course);
            window.awaitText("Library: 1 note, 1 passage");
        }
        try (OllamaDouble ollama = new OllamaDouble().having("bge-m3-embed")) {
            new SettingsFile(AppFolders.in(home).settingsFile()).change(
                    settings -> settings.with(settings.ollama().withAddress(ollama.address().toString()))
                            .with(EmbeddingSettings.ofModel("bge-m3-embed")));
            try (OpenedWindow window = OpenedWindow.in(home)) {
                window.awaitText("was made with the embedding");
                window.click("Use my embedding model for everyone");

                window.awaitText("Library: 1 note, 1 passage");
                window.await("it is embedded anew", () -> window.services().index().outdated().isEmpty());
                assertThat(window.services().index().embedding().model()).isEqualTo("bge-m3-embed");
            }
        }
    }

    @Test
    void importsNotesThatWereAddedWhileTheServerWasAway() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(home)) {
            add(window, course);
            window.awaitText("Library: 1 note, 1 passage");
            server.kill();
            window.awaitText(AWAY);

            Path comets = Files.writeString(
                    temp.resolve("Comets.md"), "# Comets\n\nA comet's tail points away from the sun.\n");
            add(window, comets);
            window.awaitText("Waiting for Redis");
            window.awaitText("Notes wait and are imported automatically");

            server.restart();
            window.awaitText("Library: 2 notes, 2 passages");
            window.awaitNoText(AWAY);
            window.awaitNoText("Waiting for Redis");
        }
    }

    @Test
    void movesTheLibraryThereAndBackWhileTheChatStays() throws Exception {
        keepTheLibraryAt("");
        try (OpenedWindow window = OpenedWindow.in(home)) {
            add(window, course);
            window.awaitText("Library: 1 note, 1 passage");
            window.ask(QUESTION);

            showSetUp(window);
            openTheForm(window);
            write(window, ".server-line .text-field", server.address());
            window.click("Move the library there");
            window.awaitText("Moved 1 note with 1 passage and compared them.");
            window.awaitText("keeps your library.");
            assertThat(keptAt()).isEqualTo(server.address());
            window.awaitText("Library: 1 note, 1 passage");
            assertThat(window.ask(QUESTION).markdown()).contains("Galileo");

            showSetUp(window);
            window.click("Bring it back to this computer");
            window.awaitText("You need Redis only to share it");
            assertThat(keptAt()).isEmpty();
            window.awaitText("Library: 1 note, 1 passage");
            assertThat(window.ask(QUESTION).markdown()).contains("Galileo");
            assertThat(window.answers()).hasSize(3);
        }
    }

    @Test
    void asksForThePasswordOnceAndNeverWritesIt() throws Exception {
        try (RedisServer guarded = RedisServer.with("appendonly yes", "requirepass hush-hush").start()) {
            keepTheLibraryAt(guarded.address());
            try (OpenedWindow window = OpenedWindow.in(home)) {
                window.awaitText("Password of your library");
                write(window, ".overlay-question .password-field", "wrong");
                window.click("OK");
                window.awaitText("does not accept this user and password");
                write(window, ".overlay-question .password-field", "hush-hush");
                window.click("OK");

                window.awaitText("Library: empty");
                add(window, course);
                window.awaitText("Library: 1 note, 1 passage");
                showSetUp(window);
                window.awaitText("keeps your library.");
            }
        }
        assertThat(filesWith("hush-hush")).isEmpty();
    }

    @Test
    void offersTheLocalLibraryIfTheServerWasNeverReached() throws Exception {
        server.kill();
        try (OpenedWindow window = OpenedWindow.in(home)) {
            window.awaitText("No Redis server answers at");
            window.awaitText("Library: not open");
            window.click("Use the library on this computer");
            window.awaitText("Library: empty");
            add(window, course);
            window.awaitText("Library: 1 note, 1 passage");
        }
        assertThat(keptAt()).isEqualTo(server.address());
        try (OpenedWindow window = OpenedWindow.in(home)) {
            window.awaitText("Try again");
            server.restart();
            window.click("Try again");
            window.awaitText("Library: empty");
        }
    }

    private static void showSetUp(OpenedWindow window) throws Exception {
        OpenedWindow.fx(() -> {
            window.window().screens().show(ScreenNavigator.DialogTab.SET_UP);
            return true;
        });
    }

    /** The text of the button depends on whether a Redis runs on the computer of the test. */
    private static void openTheForm(OpenedWindow window) throws Exception {
        window.await("it says where the library is", () -> window.texts().stream()
                .anyMatch(text -> text.contains("You need Redis only to share it")));
        ButtonBase open = (ButtonBase) OpenedWindow.fx(() -> window.scene().lookup(".redis-actions > .hyperlink"));
        OpenedWindow.fx(() -> {
            open.fire();
            return true;
        });
    }

    private static void write(OpenedWindow window, String field, String text) throws Exception {
        window.await("there is a field", () -> window.scene().lookup(field) != null);
        OpenedWindow.fx(() -> {
            ((TextInputControl) window.scene().lookup(field)).setText(text);
            return true;
        });
    }

    private String keptAt() {
        return new SettingsFile(AppFolders.in(home).settingsFile()).loadOrDefaults().library().address();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
            return found;
        }
    }
}
