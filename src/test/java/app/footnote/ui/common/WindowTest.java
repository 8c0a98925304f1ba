package app.footnote.ui.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks tests that use JavaFX's toolkit. The build runs them after all others, one at a time, and a test that fails is
 * run once more, because a window under test also depends on the pace of the computer.
 */
@Tag("window")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WindowTest {
}
