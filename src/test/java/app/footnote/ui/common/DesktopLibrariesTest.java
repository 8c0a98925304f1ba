package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopLibrariesTest {

    @ParameterizedTest
    @ValueSource(strings = {"libX11.so.6", "libXtst.so.6"})
    void reportsAMissingLibraryBeforeJavaFxStarts(String missing) {
        assertThatThrownBy(() -> DesktopLibraries.require(library -> !library.equals(missing)))
                .isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessage(missing);
    }

    @Test
    void acceptsInstalledLibraries() {
        assertThatCode(() -> DesktopLibraries.require(_ -> true)).doesNotThrowAnyException();
    }

    /** The messages are those of JavaFX 26. */
    @Test
    void namesThePackagesForEachKindOfMissingLibrary() {
        assertThat(
                DesktopLibraries.exceptionFor(new UnsupportedOperationException("Unable to load glass GTK library.")))
                .hasMessageContaining("libgtk-3-0")
                .hasMessageContaining("gtk3");
        assertThat(DesktopLibraries.exceptionFor(new RuntimeException(new UnsatisfiedLinkError("no glassgtk3"))))
                .hasMessageContaining("libgtk-3-0");
    }

    @Test
    void doesNotNameALibraryIfOnlyTheDisplayIsMissing() {
        assertThat(DesktopLibraries.exceptionFor(new UnsupportedOperationException("Unable to open DISPLAY")))
                .hasMessage("There is no display for a window.");
    }
}
