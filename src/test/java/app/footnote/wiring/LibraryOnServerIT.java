package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.cli.CommandLineProgram;
import app.footnote.cli.launch.AppLauncher;
import app.footnote.cli.launch.LaunchOptions;
import app.footnote.health.Services;
import app.footnote.index.redis.RedisServer;
import app.footnote.library.store.LibraryPlace;
import app.footnote.ollama.OllamaDouble;
import app.footnote.settings.AppFolders;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.SettingsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/** The commands and the built-in model with a library on a real server. */
@Timeout(300)
class LibraryOnServerIT {

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer
            .with("appendonly yes", "save \"\"", "user anna on >hush-hush ~footnote:* +@all");

    @TempDir
    private Path temp;

    private Path home;

    @BeforeEach
    void addANote() throws Exception {
        SERVER.flush();
        home = temp.resolve("home");
        Path notes = Files.createDirectories(temp.resolve("notes"));
        Files.writeString(notes.resolve("trees.md"), "# AVL trees\n\nAn AVL tree keeps its balance by rotations.\n");
        assertThat(run("add", "--course", "Databases", notes.toString())).isZero();
    }

    @Test
    void aLibraryIsMovedToAServerUsedThereAndMovedBack() throws Exception {
        assertThat(run("library", "move", "--to", SERVER.address())).isZero();

        assertThat(keptAt()).isEqualTo(SERVER.address());
        assertThat(run("search", "How do AVL trees stay balanced?")).isZero();
        assertThat(run("library", "check")).isZero();
        assertThat(run("--library", "here", "notes")).isZero();

        assertThat(run("library", "move", "--to", "here")).isZero();

        assertThat(keptAt()).isEmpty();
        assertThat(run("library", "check")).isZero();
    }

    @Test
    void findsAndRepairsNotesLostOnTheServer() throws Exception {
        assertThat(run("library", "move", "--to", SERVER.address())).isZero();
        SERVER.flush();

        assertThat(run("library", "check")).isEqualTo(1);
        assertThat(run("library", "check", "--repair")).isZero();
        assertThat(run("library", "check")).isZero();
    }

    @Test
    void findsAndRepairsPassagesLostOnTheServer() throws Exception {
        assertThat(run("library", "move", "--to", SERVER.address())).isZero();
        try (RedisClient client = SERVER.client()) {
            assertThat(client.del(client.keys("footnote:*:passages:*").toArray(String[]::new))).isPositive();
        }

        assertThat(run("library", "check")).isEqualTo(1);
        assertThat(run("library", "check", "--repair")).isZero();
        assertThat(run("library", "check")).isZero();
    }

    @Test
    void changesTheSharedEmbeddingOnlyOnRequest() throws Exception {
        assertThat(run("library", "move", "--to", SERVER.address())).isZero();
        try (OllamaDouble ollama = new OllamaDouble().having("bge-m3-embed")) {
            new SettingsFile(AppFolders.in(home).settingsFile()).change(
                    settings -> settings.with(settings.ollama().withAddress(ollama.address().toString()))
                            .with(EmbeddingSettings.ofModel("bge-m3-embed")));

            assertThat(run("search", "How do AVL trees stay balanced?")).isEqualTo(1);
            assertThat(run("library", "re-embed")).isZero();

            assertThat(run("search", "How do AVL trees stay balanced?")).isZero();
            assertThat(run("library", "check")).isZero();
            try (Wiring wiring = Wiring.of(new LaunchOptions(Optional.of(home), false))) {
                assertThat(wiring.index().embedding().model()).isEqualTo("bge-m3-embed");
                assertThat(wiring.index().outdated()).isEmpty();
            }
        }
    }

    @Test
    void asksForAPasswordOnlyOnce() throws Exception {
        assertThat(run(LibraryOnServerIT::typing, "library", "move", "--to", SERVER.address().replace("//", "//anna@")))
                .isZero();
        AtomicInteger asked = new AtomicInteger();

        try (Wiring wiring = Wiring.of(new LaunchOptions(Optional.of(home), false, List.of(), Optional.empty(), _ -> {
            asked.incrementAndGet();
            return Optional.of("hush-hush");
        }))) {
            LibraryPlace place = wiring.places().place();
            assertThat(wiring.places().inspect(place.server().orElseThrow()).isSuitable()).isTrue();
            wiring.openIndex(place).close();
            wiring.library();
            assertThat(wiring.places().place().server().orElseThrow().login().password()).isPresent();
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void aTypedPasswordIsUsedAndNotStored() throws Exception {
        String address = SERVER.address().replace("//", "//anna@");

        assertThat(run(LibraryOnServerIT::typing, "library", "move", "--to", address)).isZero();

        assertThat(keptAt()).isEqualTo(address);
        assertThat(filesWith("hush-hush")).isEmpty();
        assertThat(run(LibraryOnServerIT::typing, "library", "check")).isZero();
    }

    private static Services typing(LaunchOptions launch) {
        return Wiring.of(
                new LaunchOptions(
                        launch.home(), launch.verbose(), launch.notes(), launch.library(),
                        _ -> Optional.of("hush-hush")));
    }

    @Test
    void aPasswordInTheAddressIsUsedAndNotStored() throws Exception {
        String address = SERVER.address().replace("//", "//anna:hush-hush@");

        assertThat(run("library", "move", "--to", address)).isZero();

        assertThat(keptAt()).isEqualTo(SERVER.address().replace("//", "//anna@"));
        assertThat(filesWith("hush-hush")).isEmpty();
    }

    @Test
    void refusesAServerThatMayDropNotesAndKeepsTheLibrary() throws Exception {
        try (RedisServer evicting = RedisServer.with("maxmemory 100mb", "maxmemory-policy allkeys-lru").start()) {
            assertThat(run("library", "move", "--to", evicting.address())).isEqualTo(1);

            try (var client = evicting.client()) {
                assertThat(client.dbSize()).isZero();
            }
        }
        assertThat(keptAt()).isEmpty();
        assertThat(run("library", "check")).isZero();
    }

    private int run(String... command) {
        return run(Wiring::of, command);
    }

    private int run(AppLauncher door, String... command) {
        List<String> arguments = new ArrayList<>(List.of("--home", home.toString()));
        arguments.addAll(List.of(command));
        return new CommandLineProgram(door, _ -> {
        }).run(arguments.toArray(String[]::new));
    }

    private String keptAt() {
        return new SettingsFile(AppFolders.in(home).settingsFile()).loadOrDefaults().library().address();
    }

    private List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
