package app.footnote.ui.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.ui.library.model.ScopeTicks.Extent;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTicksTest {

    private static final CourseId DATABASES = new CourseId("databases");
    private static final CourseId ALGORITHMS = new CourseId("algorithms");
    private static final NoteId TREES = new NoteId("trees");
    private static final NoteId REDIS = new NoteId("redis");
    private static final NoteId GRAPHS = new NoteId("graphs");
    private static final Map<CourseId, Set<NoteId>> NOTES = Map.of(
            DATABASES, Set.of(TREES, REDIS), ALGORITHMS, Set.of(GRAPHS));

    private ScopeTicks ticks = new ScopeTicks(Scope.all(), NOTES);

    private void tick(CourseId course, boolean on) {
        ticks = new ScopeTicks(ticks.with(course, on), NOTES);
    }

    private void tick(CourseId course, NoteId note, boolean on) {
        ticks = new ScopeTicks(ticks.with(course, note, on), NOTES);
    }

    @Test
    void hasEverythingTickedAtFirst() {
        assertThat(ticks.extentOf(DATABASES)).isEqualTo(Extent.ALL);
        assertThat(ticks.isTicked(ALGORITHMS, GRAPHS)).isTrue();
    }

    @Test
    void keepsOtherCoursesTickedWhenOneIsUnticked() {
        tick(ALGORITHMS, false);

        assertThat(ticks.scope()).isEqualTo(Scope.of(Set.of(DATABASES), Set.of()));
        assertThat(ticks.extentOf(ALGORITHMS)).isEqualTo(Extent.NONE);
    }

    @Test
    void ticksACoursePartlyWhenANoteIsUnticked() {
        tick(DATABASES, REDIS, false);

        assertThat(ticks.scope()).isEqualTo(Scope.of(Set.of(ALGORITHMS), Set.of(TREES)));
        assertThat(ticks.extentOf(DATABASES)).isEqualTo(Extent.PARTLY);
        assertThat(ticks.isTicked(DATABASES, TREES)).isTrue();
        assertThat(ticks.isTicked(DATABASES, REDIS)).isFalse();
    }

    @Test
    void isEverythingAgainWhenTheLastNoteIsTicked() {
        tick(DATABASES, REDIS, false);
        tick(DATABASES, REDIS, true);

        assertThat(ticks.scope()).isEqualTo(Scope.all());
    }

    @Test
    void canHaveNothingTicked() {
        tick(DATABASES, false);
        tick(ALGORITHMS, GRAPHS, false);

        assertThat(ticks.scope()).isEqualTo(Scope.of(Set.of(), Set.of()));
    }

    @Test
    void keepsACourseTickedWhenANoteIsAdded() {
        tick(ALGORITHMS, false);

        ScopeTicks later = new ScopeTicks(
                ticks.scope(),
                Map.of(DATABASES, Set.of(TREES, REDIS, new NoteId("new")), ALGORITHMS, Set.of(GRAPHS)));

        assertThat(later.isTicked(DATABASES, new NoteId("new"))).isTrue();
        assertThat(later.extentOf(DATABASES)).isEqualTo(Extent.ALL);
    }
}
