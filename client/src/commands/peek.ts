/** What a code lens above a claim opens: a peek at what the claim rests on and what it supports. */
import { commands, Location as EditorLocation, Uri } from 'vscode';
import * as z from 'zod/mini';
import { Location } from '../../../protocol/protocol.ts';
import { toRange } from '../annotations/places.ts';
import type { Command } from './commands.ts';

/** What the server hands over: where the lens stands, and the places to look at. */
const Peek = z.tuple([Location, z.array(Location)]);

export function peek(): Command {
  return {
    id: 'steelman.peek',
    run: async (...args) => {
      const asked = z.safeParse(Peek, args);
      if (!asked.success) return;
      const [lens, places] = asked.data;
      await commands.executeCommand(
        'editor.action.peekLocations',
        Uri.parse(lens.uri),
        toRange(lens.range).start,
        places.map(({ uri, range }) => new EditorLocation(Uri.parse(uri), toRange(range))),
        'peek',
      );
    },
  };
}
