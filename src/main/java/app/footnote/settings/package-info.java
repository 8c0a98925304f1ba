/**
 * The student's settings and the folders for Footnote's files. The settings are one JSON file; unknown fields are kept.
 */
@NullMarked
package app.footnote.settings;

import org.jspecify.annotations.NullMarked;
