/**
 * What the student has chosen, and where Footnote keeps its files. The settings are one JSON file that keeps fields it
 * does not know.
 */
@NullMarked
package app.footnote.settings;

import org.jspecify.annotations.NullMarked;
