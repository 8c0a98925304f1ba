package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadStartTest {

    @Test
    void isForWhatSearchesTheNotes() {
        assertThat(HeadStart.searches("search", "replication")).isTrue();
        assertThat(HeadStart.searches("ask", "--course", "Databases", "What is it for?")).isTrue();
    }

    @Test
    void isNotForTheWindowNorForOtherCommands() {
        assertThat(HeadStart.searches()).isFalse();
        assertThat(HeadStart.searches("/home/student/search")).isFalse();
        assertThat(HeadStart.searches("notes", "search")).isFalse();
        assertThat(HeadStart.searches("search")).isFalse();
    }

    /** Native code is unpacked into the folders that are named, and nowhere else. */
    @Test
    void isNotForOtherFoldersThanTheUsualOnes() {
        assertThat(HeadStart.searches("search", "replication", "--home", "elsewhere")).isFalse();
        assertThat(HeadStart.searches("ask", "--home=elsewhere", "replication")).isFalse();
    }

    @Test
    void isNotForWhoWantsHelp() {
        assertThat(HeadStart.searches("search", "--help")).isFalse();
        assertThat(HeadStart.searches("ask", "-h")).isFalse();
    }
}
