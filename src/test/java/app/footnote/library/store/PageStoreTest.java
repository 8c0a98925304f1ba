package app.footnote.library.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import app.footnote.model.Box;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageStoreTest {

    private static final NoteId NOTE = new NoteId("n-1");
    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final float STEP = 0.01f;

    @TempDir
    private Path temp;

    private PageStore store;

    @BeforeEach
    void open() throws Exception {
        store = new PageStore(temp);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static Page page(int number, int chars, long seed) {
        Random random = new Random(seed);
        float[] edges = new float[4 * chars];
        float left = 72;
        for (int i = 0; i < chars; i++) {
            boolean lineEnd = i % 80 == 79;
            left = lineEnd ? 72 : left + 3 + 4 * random.nextFloat();
            int line = i / 80;
            float[] edge = {left, 700 - line * 14.3f, left + 5.2f, 712 - line * 14.3f};
            for (int k = 0; k < 4; k++) {
                edges[4 * i + k] = lineEnd ? Float.NaN : edge[k];
            }
        }
        String text = "AVL trees stay flat. 数据库\uD83D\uDE00\uD83D ".repeat(chars).substring(0, chars);
        return new Page(number, text, new PageLayout.Fixed(new Box(-10, 0, 595.28f, 841.89f), 90, edges));
    }

    @Test
    void readsTextAndLayoutAsWritten() throws Exception {
        Page fixed = page(1, 2000, 7);
        Page flowing = new Page(2, "# Title\r\n\ttext", new PageLayout.Flowing());
        Page blank = new Page(3, "", new PageLayout.Fixed(new Box(0, 0, 100, 200), 0, new float[0]));

        store.write(NOTE, HASH, List.of(fixed, flowing, blank));
        List<Page> pages = store.read(NOTE, HASH).orElseThrow();

        assertThat(pages).extracting(Page::number, Page::text).containsExactly(
                tuple(1, fixed.text()),
                tuple(2, flowing.text()),
                tuple(3, ""));
        assertThat(pages.get(1)).isEqualTo(flowing);
        PageLayout.Fixed before = (PageLayout.Fixed) fixed.layout();
        PageLayout.Fixed after = (PageLayout.Fixed) pages.getFirst().layout();
        assertThat(after.crop()).isEqualTo(before.crop());
        assertThat(after.rotation()).isEqualTo(90);
        assertThat(after.edges()).containsExactly(before.edges(), offset(STEP));
    }

    @Test
    void storesImpossiblePositions() throws Exception {
        float[] edges = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f, -1e30f, 1, Float.NaN, 3, 4};

        store.write(
                NOTE, HASH,
                List.of(new Page(1, "ab", new PageLayout.Fixed(new Box(0, 0, 9, 9), 0, edges))));

        PageLayout.Fixed after = (PageLayout.Fixed) store.read(NOTE, HASH).orElseThrow().getFirst().layout();
        assertThat(after.edges()[0]).isGreaterThan(1e7f);
        assertThat(after.edges()[1]).isLessThan(-1e7f);
        assertThat(after.edges()).contains(1, Float.NaN, 3, 4);
    }

    @Test
    void needsFewBytesPerCharacter() throws Exception {
        int chars = 3000;
        List<Page> pages = Stream.iterate(1, n -> n + 1).limit(40).map(n -> page(n, chars, n)).toList();

        store.write(NOTE, HASH, pages);

        assertThat(Files.size(file())).isLessThan(5L * chars * pages.size());
    }

    @Test
    void separatesNotesAndContents() throws Exception {
        store.write(NOTE, HASH, List.of(page(1, 10, 1)));

        assertThat(store.read(NOTE, "f" + HASH)).isEmpty();
        assertThat(store.read(new NoteId("n"), HASH)).isEmpty();
        assertThat(store.contains(NOTE, HASH)).isTrue();
    }

    @Test
    void refusesADamagedFile() throws Exception {
        store.write(NOTE, HASH, List.of(page(1, 500, 1)));
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);

        assertThatThrownBy(() -> store.read(NOTE, HASH)).isInstanceOf(IOException.class);
    }
}
