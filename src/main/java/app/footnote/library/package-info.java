/**
 * The background service: adds, refreshes and removes notes, and keeps the index true to the disk.
 */
@NullMarked
package app.footnote.library;

import org.jspecify.annotations.NullMarked;
