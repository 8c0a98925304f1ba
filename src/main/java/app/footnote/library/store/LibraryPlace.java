package app.footnote.library.store;

import app.footnote.index.redis.server.RedisAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a library lies. Its catalogue, its pages and what finds words in it are on this computer wherever its passages
 * are, so that it can be looked at while a server is away.
 *
 * @param folder for all that is kept of it here
 * @param server that keeps the passages; empty if they are here too
 */
public record LibraryPlace(Path folder, Optional<RedisAddress> server) {

    /** The library on this computer's own disk, in the folder for data. */
    public static LibraryPlace here(Path data) {
        return new LibraryPlace(data, Optional.empty());
    }

    /** A library on a server; this computer's part of it lies in a folder of its own below the folder for data. */
    public static LibraryPlace on(RedisAddress server, Path data) {
        return new LibraryPlace(data.resolve("servers").resolve(server.folderName()), Optional.of(server));
    }

    public Path catalogue() {
        return folder.resolve("library");
    }

    public Path index() {
        return folder.resolve("index");
    }

    /** Where it lies, for people. */
    @Override
    public String toString() {
        return server.map(RedisAddress::toString).orElse(folder.toString());
    }
}
