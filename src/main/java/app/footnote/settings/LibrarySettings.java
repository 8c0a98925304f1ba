package app.footnote.settings;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Where the student keeps the library.
 *
 * @param address of a Redis, without its password; empty for this computer's own disk
 */
public record LibrarySettings(String address) {

    /** The library is in the folder for data, and needs no server. */
    public static LibrarySettings here() {
        return new LibrarySettings("");
    }

    @JsonIgnore
    public boolean isHere() {
        return address.isBlank();
    }
}
