package app.footnote.index.redis;

import static app.footnote.index.redis.SharingComputer.DATABASES;
import static app.footnote.index.redis.SharingComputer.LIBRARY;

import app.footnote.index.IndexException;
import app.footnote.index.redis.store.LibraryKeys;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server that is empty before each test, and the first of the computers that share a library on it. */
public class SharingComputersTestBase {

    public static final LibraryKeys KEYS = LibraryKeys.of(LIBRARY);
    public static final LibraryKeys.OfCourse COURSE = KEYS.course(DATABASES);

    @RegisterExtension
    static final RedisServer SERVER = RedisServer.durable();

    @TempDir
    Path folder;

    public SharingComputer one;

    @BeforeEach
    void openEmpty() throws Exception {
        SERVER.flush();
        one = open("one");
    }

    @AfterEach
    void close() throws Exception {
        one.close();
    }

    public SharingComputer open(String name) throws IndexException {
        return new SharingComputer(SERVER.hostAndPort(), folder.resolve(name));
    }
}
