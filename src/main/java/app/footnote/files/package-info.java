/**
 * File operations that survive a crash: atomic replacement, deletion of a folder tree, content hashes. They know
 * nothing about notes.
 */
@NullMarked
package app.footnote.files;

import org.jspecify.annotations.NullMarked;
