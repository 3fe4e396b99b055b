/** The preview's page by itself, in a file: the same code, with a stand-in for the editor around it. */
// In this order: the page asks for its editor as soon as it is there.
import './editor.ts';
import '../webview/preview.ts';
import './frame.ts';
