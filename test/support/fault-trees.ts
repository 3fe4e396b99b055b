/** Fault trees of the Aralia benchmark set, as arguments: an event is an assumption, a gate a claim, the top the thesis. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'test/evaluation/fault-trees';

export const FAULT_TREES: readonly string[] = readdirSync(FOLDER).map((file) => file.replace('.txt', ''));

/**
 * The argument for one of them. Each line of its file is a probability with the basic events that have it, `0.01: e1 e2`, or
 * a gate, `g1 = e1 & !g2 | e3`, which is `r1` at the top. A step with negated inputs alone needs a premise that holds.
 */
export function faultTree(name: string): string {
  const lines = readFileSync(`${FOLDER}/${name}.txt`, 'utf8').trimEnd().split('\n');
  return ['assumption always "Always" credence certain', ...lines.flatMap(declarations)].join('\n');
}

function declarations(line: string): string[] {
  const [probability, events] = line.split(': ');
  if (events) return events.split(' ').map((name) => `assumption ${name} "…" credence ${probability}`);
  const [gate, inputs] = line.split(' = ');
  const steps = inputs.split(' | ').map((step) => {
    const names = step.split(' & ');
    const negated = names.filter((name) => name.startsWith('!')).map((name) => name.slice(1));
    const premises = names.filter((name) => !name.startsWith('!'));
    const unless = negated.length > 0 ? ` unless ${negated.join(', ')}` : '';
    return `  because ${premises.join(', ') || 'always'}${unless}`;
  });
  return [`${gate === 'r1' ? 'thesis' : 'claim'} ${gate} "…"`, ...steps];
}
