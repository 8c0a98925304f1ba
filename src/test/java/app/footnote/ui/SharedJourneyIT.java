package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.redis.RedisServer;
import app.footnote.library.Library;
import app.footnote.model.Note;
import app.footnote.model.session.Answer;
import app.footnote.settings.AppFolders;
import app.footnote.settings.LibrarySettings;
import app.footnote.settings.SettingsFile;
import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.WindowTest;
import app.footnote.wiring.WiredServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole window while another computer changes the shared library. */
@WindowTest
@ExtendWith(FxWatched.class)
class SharedJourneyIT {

    @TempDir
    private Path temp;

    private final RedisServer server = RedisServer.durable();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private Path home(String name) throws Exception {
        Path home = temp.resolve(name);
        new SettingsFile(AppFolders.in(home).settingsFile())
                .change(settings -> settings.with(new LibrarySettings(server.address())));
        return home;
    }

    @Test
    void showsNotesThatAnotherComputerAddsAndRemoves() throws Exception {
        Path course = Files.createDirectories(temp.resolve("Astronomy"));
        Files.writeString(course.resolve("Moons.md"), "# Moons\n\nJupiter has four large moons that Galileo saw.\n");
        try (WiredServices theirs = WiredServices.in(home("theirs"));
                OpenedWindow mine = OpenedWindow.in(home("mine"))) {
            Library library = theirs.library();
            library.add(List.of(course), library.courseFor(course).id());
            library.queue().resume();
            library.queue().awaitIdle();
            Note moons = library.notes().getFirst();

            mine.awaitText("Library: 1 note, 1 passage");
            mine.awaitText("Astronomy");
            mine.awaitText("Moons");
            Answer answer = mine.ask("Who saw the moons of Jupiter?");
            assertThat(answer.markdown()).contains("Galileo");
            assertThat(answer.footnotes()).first()
                    .satisfies(footnote -> assertThat(footnote.quote().source().note()).isEqualTo(moons.id()));

            OpenedWindow.fx(() -> {
                mine.window().page().open(moons.id(), 1);
                return true;
            });
            mine.awaitText("The file is on another computer");

            library.rename(moons.course(), "Astronomy for all");
            mine.awaitText("Astronomy for all");
            library.remove(moons.id());
            mine.awaitNoText("Library: 1 note, 1 passage");
        }
    }

    @Test
    void showsThatAnotherComputerHasReadANewerVersion() throws Exception {
        Path own = Files.createDirectories(temp.resolve("Astronomy"));
        Path copy = Files.createDirectories(temp.resolve("elsewhere/Astronomy"));
        for (Path folder : List.of(own, copy)) {
            Files.writeString(folder.resolve("Moons.md"), "# Moons\n\nJupiter has four large moons.\n");
        }
        try (WiredServices theirs = WiredServices.in(home("theirs"));
                OpenedWindow mine = OpenedWindow.in(home("mine"))) {
            OpenedWindow.fx(() -> {
                mine.window().library().add(List.of(own));
                return true;
            });
            mine.awaitText("Library: 1 note, 1 passage");
            Library library = theirs.library();
            library.add(List.of(copy), library.courseFor(copy).id());
            Files.writeString(copy.resolve("Moons.md"), "# Moons\n\nJupiter has ninety-five moons by now.\n");
            library.refresh();
            library.queue().resume();
            library.queue().awaitIdle();
            Note moons = library.notes().getFirst();
            mine.await("the newer version is here", () -> mine.services().library().isReadElsewhere(moons.id()));

            OpenedWindow.fx(() -> {
                mine.window().page().open(moons.id(), 1);
                return true;
            });

            mine.awaitText("has read a newer version of this note");
        }
    }
}
