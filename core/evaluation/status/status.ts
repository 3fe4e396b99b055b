/** The status of each statement as written, in the likeliest world. */

import { drained, type Slices } from '../../text/slices.ts';
import type { Status } from '../evaluation.ts';
import { components, supports } from '../program/components.ts';
import { factNode, Kind, type Literal, type Network } from '../program/network.ts';
import type { Program } from '../program/program.ts';
import type { Rule } from '../program/rules.ts';
import { Worlds } from '../support/worlds.ts';
import { derivationOrder } from './derivation.ts';

/** The status of each statement, in time linear in the program but for circles of attack. */
export function statuses(network: Network): Status[] {
  return drained(statusesInSlices(network));
}

/** The same in slices. */
export function* statusesInSlices(network: Network): Slices<Status[]> {
  const { program, holds, possible } = network;
  const world = yield* likeliestWorld(network);
  yield;
  const isTrue = (literal: Literal) => (world.bits[literal >> 1] ^ -(literal & 1)) !== 0;
  const arguable = new Set(derivationOrder(program.rules, program.rules.keys()));
  yield;
  const loops = components(supports(program.rules));
  yield;
  return program.rules.map((rule, s) => {
    if (isTrue(holds[s])) return 'supported';
    if (isTrue(possible[s])) return 'undecided';
    if (!arguable.has(s)) return loops.circular[loops.of[s]] === 1 ? 'circular' : 'unsupported';
    return stands(program, rule, (p) => isTrue(holds[p])) ? 'defeated' : 'doubtful';
  });
}

/** The one world in which every fact is what it is likelier to be. */
function* likeliestWorld(network: Network): Slices<Worlds> {
  const { facts } = network.program;
  const world = new Worlds(network, 1);
  for (let f = 0; f < facts.count; f++) world.bits[factNode(f)] = -facts.likely[f];
  for (let v = 0; v < network.kind.length; v++)
    if (network.kind[v] !== Kind.Fact && network.inner[v] === 0) yield* world.evaluate(v);
  return world;
}

/** Whether the statement would hold if nothing spoke against it or its steps, and all else stayed as it is. */
function stands({ facts }: Program, rule: Rule, holds: (statement: number) => boolean): boolean {
  if (rule.leaf >= 0) {
    const isOwn = rule.own === undefined || holds(rule.own);
    return facts.likely[rule.leaf] === 1 && isOwn && rule.given.every(holds);
  }
  return rule.steps.some(
    (step) =>
      (step.fact < 0 || facts.likely[step.fact] === 1) &&
      step.premises.every(holds) &&
      !step.negated.some(holds),
  );
}
