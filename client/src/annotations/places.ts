/** Ranges of the protocol as those of the editor. */
import { type Position, Range } from 'vscode';
import type { Location } from '../../../protocol/protocol.ts';
import type { Annotations } from './store.ts';

export function toRange({ start, end }: Location['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The passages whose quoted words a position is in or touches, the one that starts last (the innermost) first. */
export function passagesAt(annotations: Annotations, position: Position): Annotations['passages'] {
  return annotations.passages
    .filter(({ parts }) => parts.some((part) => toRange(part).contains(position)))
    .reverse();
}
