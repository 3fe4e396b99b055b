/** How VS Code compares what is typed with the items of a list: letters in order, the first of them at the start of a word. */

/** Whether an item stays in the list. */
export function matches(typed: string, label: string): boolean {
  return scoreOf(typed, label) > -1;
}

/** The better it fits, the higher; -1 where it does not. */
export function scoreOf(typed: string, label: string): number {
  const [query, name] = [typed.toLowerCase(), label.toLowerCase()];
  if (query === '') return 0;
  if (query === name) return 4;
  if (name.startsWith(query)) return 3;
  if (new RegExp(`[-_. /"#]${query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(name)) return 2;
  for (let start = 0; start < name.length; start++) {
    const opensWord = start === 0 || /[-_. /"#]/.test(name[start - 1]);
    if (opensWord && isSpread(query, name.slice(start))) return 1;
  }
  return -1;
}

function isSpread(query: string, name: string): boolean {
  if (query[0] !== name[0]) return false;
  let at = 0;
  for (const letter of query) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
