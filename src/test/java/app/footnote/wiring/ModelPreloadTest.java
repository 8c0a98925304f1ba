package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelPreloadTest {

    @Test
    void preloadsForCommandsThatSearch() {
        assertThat(ModelPreload.searches("search", "replication")).isTrue();
        assertThat(ModelPreload.searches("ask", "--course", "Databases", "What is it for?")).isTrue();
    }

    @Test
    void doesNotPreloadForTheWindowAndOtherCommands() {
        assertThat(ModelPreload.searches()).isFalse();
        assertThat(ModelPreload.searches("/home/student/search")).isFalse();
        assertThat(ModelPreload.searches("notes", "search")).isFalse();
        assertThat(ModelPreload.searches("search")).isFalse();
    }

    /** Native code is unpacked only into the named folders. */
    @Test
    void doesNotPreloadForOtherFolders() {
        assertThat(ModelPreload.searches("search", "replication", "--home", "elsewhere")).isFalse();
        assertThat(ModelPreload.searches("ask", "--home=elsewhere", "replication")).isFalse();
    }

    @Test
    void doesNotPreloadForHelp() {
        assertThat(ModelPreload.searches("search", "--help")).isFalse();
        assertThat(ModelPreload.searches("ask", "-h")).isFalse();
    }
}
