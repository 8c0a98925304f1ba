package app.footnote.ui.library;

/**
 * Something that a student can do about a library that cannot be opened.
 *
 * @param words what the button says
 * @param deed is called on the FX thread
 */
public record WayOut(String words, Runnable deed) {
}
