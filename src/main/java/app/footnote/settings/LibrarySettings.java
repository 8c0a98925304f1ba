package app.footnote.settings;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Where the library is kept. Immutable.
 *
 * @param address the address of a Redis server without the password; empty for this computer's disk
 */
public record LibrarySettings(String address) {

    /** A library in Footnote's data folder, without a server. */
    public static LibrarySettings onThisComputer() {
        return new LibrarySettings("");
    }

    @JsonIgnore
    public boolean isOnThisComputer() {
        return address.isBlank();
    }
}
