package app.footnote.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

    private static final Box NO_POSITION = new Box(Float.NaN, Float.NaN, Float.NaN, Float.NaN);

    @Test
    void returnsOneBoxForTheCharsOfALine() {
        PageLayout layout = layout(new Box(10, 100, 15, 110), new Box(15, 98, 20, 108), new Box(20, 100, 26, 110));
        assertThat(layout.boxes(0, 3)).containsExactly(new Box(10, 98, 26, 110));
        assertThat(layout.boxes(1, 2)).containsExactly(new Box(15, 98, 20, 108));
        assertThat(layout.boxes(2, 2)).isEmpty();
    }

    @Test
    void returnsABoxForEachLine() {
        PageLayout layout = layout(new Box(50, 100, 55, 110), NO_POSITION, new Box(10, 88, 15, 98),
                new Box(15, 88, 20, 98));
        assertThat(layout.boxes(0, 4)).containsExactly(new Box(50, 100, 55, 110), new Box(10, 88, 20, 98));
    }

    @Test
    void startsANewBoxWhereAHyphenatedWordContinuesInTheNextLine() {
        PageLayout layout = layout(new Box(50, 100, 55, 110), new Box(10, 88, 15, 98));
        assertThat(layout.boxes(0, 2)).hasSize(2);
    }

    @Test
    void startsANewBoxInTheNextColumn() {
        PageLayout layout = layout(new Box(50, 100, 55, 110), new Box(90, 100, 95, 110));
        assertThat(layout.boxes(0, 2)).hasSize(2);
    }

    @Test
    void mergesBoxesOfRightToLeftText() {
        PageLayout layout = layout(new Box(50, 100, 55, 110), new Box(45, 100, 50, 110), new Box(41, 100, 45, 110));
        assertThat(layout.boxes(0, 3)).containsExactly(new Box(41, 100, 55, 110));
    }

    @Test
    void mergesBoxesOfVerticalText() {
        PageLayout layout = layout(new Box(50, 100, 60, 106), new Box(50, 106, 60, 111), new Box(50, 112, 60, 118));
        assertThat(layout.boxes(0, 3)).containsExactly(new Box(50, 100, 60, 118));
    }

    private static PageLayout layout(Box... chars) {
        float[] edges = new float[4 * chars.length];
        for (int i = 0; i < chars.length; i++) {
            List<Float> box = List.of(chars[i].left(), chars[i].bottom(), chars[i].right(), chars[i].top());
            for (int edge = 0; edge < 4; edge++) {
                edges[4 * i + edge] = box.get(edge);
            }
        }
        return new PageLayout.Fixed(new Box(0, 0, 200, 200), 0, edges);
    }
}
