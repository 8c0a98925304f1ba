/** Imports files and scans the folders that were added. Notices new, changed, moved and deleted files. */
@NullMarked
package app.footnote.library.folders;

import org.jspecify.annotations.NullMarked;
