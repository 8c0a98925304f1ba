package app.footnote.library.store;

import app.footnote.index.redis.server.RedisAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The place of a library. The catalogue, the pages and the word index are always on this computer, so that the library
 * can be used while a server is unreachable. Immutable.
 *
 * @param folder the folder for all files of the library on this computer
 * @param server the server with the passages; empty if they are on this computer too
 */
public record LibraryPlace(Path folder, Optional<RedisAddress> server) {

    /** The library in the data folder of this computer. */
    public static LibraryPlace here(Path data) {
        return new LibraryPlace(data, Optional.empty());
    }

    /** A library on a server. Its files on this computer are in their own folder inside the data folder. */
    public static LibraryPlace on(RedisAddress server, Path data) {
        return new LibraryPlace(data.resolve("servers").resolve(server.folderName()), Optional.of(server));
    }

    public Path catalogue() {
        return folder.resolve("library");
    }

    public Path index() {
        return folder.resolve("index");
    }

    /** The address of the server or the path of the folder, for people. */
    @Override
    public String toString() {
        return server.map(RedisAddress::toString).orElse(folder.toString());
    }
}
