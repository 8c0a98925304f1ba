/**
 * Turns text into vectors with an ONNX model in a folder of the student. Reads how the model is used from that folder.
 */
@NullMarked
package app.footnote.embed.folder;

import org.jspecify.annotations.NullMarked;
