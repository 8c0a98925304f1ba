package app.footnote.index.redis;

import static app.footnote.index.redis.Computer.DATABASES;
import static app.footnote.index.redis.Computer.LIBRARY;

import app.footnote.index.IndexException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server, which each test finds empty, and the first of the computers that share a library there. */
class ComputersOnAServer {

    static final LibraryKeys KEYS = LibraryKeys.of(LIBRARY);
    static final LibraryKeys.OfCourse COURSE = KEYS.course(DATABASES);

    @RegisterExtension
    static final RedisServer SERVER = RedisServer.durable();

    @TempDir
    Path folder;

    Computer one;

    @BeforeEach
    void openEmpty() throws Exception {
        SERVER.flush();
        one = open("one");
    }

    @AfterEach
    void close() throws Exception {
        one.close();
    }

    Computer open(String name) throws IndexException {
        return new Computer(SERVER.hostAndPort(), folder.resolve(name));
    }
}
