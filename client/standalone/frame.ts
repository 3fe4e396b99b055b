/** What the page has around it where no editor is: a heading, and a button that shows the argument's text. */
import { plain } from '../../core/graph/text.ts';
import { element, iconButton } from '../webview/dom.ts';
import { data, ROOT } from './argument.ts';
import { sourcePane } from './source.ts';

const TEXT = 'M3.5 1.5H9.5L12.5 4.5V14.5H3.5ZM9.5 1.5V4.5H12.5M5.5 7H10.5M5.5 9.5H10.5M5.5 12H8.5';

const app = document.querySelector('.app')!;
const main = app.querySelector('main')!;
const toolbar = app.querySelector('.toolbar')!;

const button = iconButton(TEXT, 'Text of the argument (double click or Enter on a statement)', () =>
  sourcePane.toggle(),
);
button.setAttribute('aria-pressed', 'false');
sourcePane.onToggled(() => button.setAttribute('aria-pressed', String(!sourcePane.root.hidden)));
toolbar.append(button);
main.querySelector('.side')!.before(sourcePane.root);

// Everything of a page is to lie in a landmark.
const header = element('header', { class: 'page-head' });
header.append(element('h1', { class: 'page-title' }, plain(data.graph.title) || ROOT));
while (app.firstElementChild !== main) header.append(app.firstElementChild!);
app.prepend(header);
