package app.footnote.wiring;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.RedisPassword;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.store.LibraryPlace;
import app.footnote.settings.AppFolders;
import app.footnote.settings.LibrarySettings;
import app.footnote.settings.SettingsException;
import app.footnote.settings.SettingsFile;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the library to open: the one that the launch names, or else the one of the settings. Immutable.
 *
 * @param named the library that the launch names
 * @param environment the environment variables; they may contain the password of a server
 */
record LibraryLocator(AppFolders folders, Optional<String> named, SettingsFile settings,
        Map<String, String> environment) {

    private static final String PASSWORD_VARIABLE = "FOOTNOTE_REDIS_PASSWORD";

    LibraryPlace place() throws IndexException {
        return place(named.orElseGet(() -> settings.loadOrDefaults().library().address()));
    }

    /** @param where the address of a Redis server; empty or {@value LibraryPlaces#HERE} for this computer's disk */
    LibraryPlace place(String where) throws IndexException {
        return where.isBlank() || where.strip().equals(LibraryPlaces.HERE)
                ? LibraryPlace.here(folders.data())
                : LibraryPlace.on(withPassword(RedisAddress.parse(where)), folders.data());
    }

    /** Saves the place in the settings. */
    void keepAt(LibraryPlace place) throws SettingsException {
        LibrarySettings kept = place.server()
                .map(server -> new LibrarySettings(server.toString()))
                .orElse(LibrarySettings.onThisComputer());
        settings.change(found -> found.with(kept));
    }

    /** A password in the address takes precedence over the one in the environment. */
    private RedisAddress withPassword(RedisAddress address) {
        String known = environment.getOrDefault(PASSWORD_VARIABLE, "");
        return address.login().password().isPresent() || known.isEmpty()
                ? address
                : address.with(new RedisPassword(known));
    }
}
