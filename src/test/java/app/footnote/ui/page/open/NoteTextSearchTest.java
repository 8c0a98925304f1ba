package app.footnote.ui.page.open;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.model.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTextSearchTest {

    @Test
    void ignoresCaseAccentsAndLineEnds() throws Exception {
        NoteTextSearch search = new NoteTextSearch(pages("Die Größe der\n  HÖHE ist wichtig.", "Nothing here."));

        assertThat(search.find("grosse")).isEmpty();
        assertThat(search.find("große der hohe")).containsExactly(new Place(1, 4, 20));
    }

    @Test
    void ignoresSoftHyphens() throws Exception {
        assertThat(new NoteTextSearch(pages("a key\u00ADword")).find("keyword")).containsExactly(new Place(1, 2, 10));
    }

    @Test
    void findsEveryPlaceOnEveryPageInOrder() throws Exception {
        NoteTextSearch search = new NoteTextSearch(pages("tree tree", "a tree"));

        assertThat(search.find("tree"))
                .containsExactly(new Place(1, 0, 4), new Place(1, 5, 9), new Place(2, 2, 6));
    }

    @Test
    void findsNothingForBlanks() throws Exception {
        assertThat(new NoteTextSearch(pages("a b")).find("  ")).isEmpty();
    }

    @Test
    void stopsAtTheMaximumNumberOfMatches() throws Exception {
        assertThat(new NoteTextSearch(pages("a".repeat(3 * NoteTextSearch.MAX_MATCHES))).find("a"))
                .hasSize(NoteTextSearch.MAX_MATCHES);
    }

    @Test
    void findsTheMatchNearestToAPlace() throws Exception {
        NoteTextSearch search = new NoteTextSearch(pages("tree", "tree ... tree", "tree"));

        assertThat(search.nearest("tree", new Place(2, 7, 11))).contains(new Place(2, 9, 13));
        assertThat(search.nearest("bush", new Place(2, 7, 11))).isEmpty();
    }

    private static List<Page> pages(String... texts) {
        List<Page> pages = new ArrayList<>();
        for (String text : texts) {
            pages.add(new Page(pages.size() + 1, text, new PageLayout.Flowing()));
        }
        return pages;
    }
}
