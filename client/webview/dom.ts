/** Makes elements: text only ever as text, looks only by class. */

const SVG = 'http://www.w3.org/2000/svg';

type Child = Node | string;

/** An HTML element with attributes and children; strings become text nodes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A path as a picture that is not read aloud. */
export function drawn(path: string, viewBox: string, className = ''): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** A button with an icon, named by its tooltip. */
export function iconButton(path: string, title: string, onClick: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'icon-button', title, 'aria-label': title },
    drawn(path, '0 0 16 16', 'icon'),
  );
  button.addEventListener('click', onClick);
  return button;
}

/** A button with words on it; `title` names it where the words do not. */
export function button(text: string, className: string, run: () => void, title = ''): HTMLButtonElement {
  const named: Record<string, string> = title ? { title, 'aria-label': title } : {};
  const made = element('button', { type: 'button', class: className, ...named }, text);
  made.addEventListener('click', run);
  return made;
}

/** Markdown in one line: code as such, all other marks left out. */
export function inline(markdown: string): Child[] {
  // What opens no link is passed over as a whole: no bracket in it opens one either.
  const words = markdown
    .replace(/\[([^\]]*)(?:\]\([^)]*(\)?))?/g, (all, label, end) => (end ? label : all))
    .replace(/\s+/g, ' ');
  return words
    .split(/`([^`]*)`/)
    .map((part, i) => (i % 2 === 1 ? element('code', {}, part) : part.replaceAll('*', '')));
}

/** A thin bar for numbers that stand beside it: the range as a paler stretch under the support. */
export function meter(
  from: number,
  to: number,
  range?: { readonly lo: number; readonly hi: number } | null,
  className = '',
): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 100 8');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('class', `meter ${className}`);
  svg.setAttribute('aria-hidden', 'true');
  const stretch = (name: string, lo: number, hi: number, y: number, height: number) => {
    const rect = document.createElementNS(SVG, 'rect');
    const size = { class: name, x: lo * 100, y, width: Math.max(0, hi - lo) * 100, height };
    for (const [key, value] of Object.entries(size)) rect.setAttribute(key, String(value));
    svg.append(rect);
  };
  stretch('meter-track', 0, 1, 3, 2);
  if (range) stretch('meter-range', range.lo, range.hi, 0, 8);
  stretch('meter-fill', Math.min(from, to), Math.max(from, to), 2, 4);
  return svg;
}
