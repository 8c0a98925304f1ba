package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyPartTest {

    private final List<String> closed = new ArrayList<>();
    private int created;

    private final LazyPart<AutoCloseable> part = LazyPart.of(() -> {
        int number = ++created;
        return () -> closed.add("part " + number);
    });

    @Test
    void createsThePartOnce() {
        assertThat(created).isZero();
        assertThat(part.get()).isSameAs(part.get());
        assertThat(created).isEqualTo(1);
    }

    @Test
    void closesOnlyAPartThatWasCreated() {
        part.close();
        assertThat(closed).isEmpty();

        part.get();
        part.close();
        part.close();
        assertThat(closed).containsExactly("part 1");
    }

    @Test
    void survivesAPartThatFailsToClose() {
        LazyPart<String> failing = new LazyPart<>(() -> "part", _ -> {
            throw new IllegalStateException("cannot be closed");
        });
        failing.get();

        failing.close();

        assertThat(failing.get()).isEqualTo("part");
    }
}
