/** The texts that arguments quote, as documents of their own: what is known of each, and whether that has changed. */
import { type Annotations, annotationsOf, lookUpQuotesOf } from '../../core/features/passages/passages.ts';
import { useTitle } from '../../core/features/passages/words.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { ANNOTATIONS_CHANGED } from '../../protocol/protocol.ts';
import type { Parts } from './parts.ts';
import { baseName } from './uris.ts';

/** How long a burst of changes may go on before clients are notified, and how long a request waits for numbers, in ms. */
const BURST = 30;
const PATIENCE = 20;

export interface Text {
  readonly text: string;
  readonly lines: LineIndex;
}

export class Annotated {
  private readonly mattered = new Set<string>();
  /** What was known of each open text when its last change was notified of. */
  private readonly notified = new Map<string, string>();
  private listener: () => void = () => {};

  constructor(private readonly parts: Parts) {}

  /** Calls `listener` whenever something else is to be shown for an open text than before. */
  onChanged(listener: () => void): void {
    this.listener = listener;
  }

  /** Whether a document is no argument: then all there is to say of it is what arguments quote of it. */
  isText(uri: string): boolean {
    const document = this.parts.world.documents.get(uri);
    if (document?.languageId === 'steelman') return false;
    return !/\.steelman$|\/steelman\.json$/.test(uri);
  }

  /** Whether a change of the document can matter to anyone: not where it is a text that no argument is read from. */
  matters(uri: string): boolean {
    const { world } = this.parts;
    const before = this.mattered.has(uri);
    // Arguments can be in the fences of the document itself.
    const holds = () => world.argumentsIn(uri).some((each) => each !== uri);
    const matters = !this.isText(uri) || holds() || world.snapshot.naming(uri).length > 0;
    if (matters) this.mattered.add(uri);
    else this.mattered.delete(uri);
    return matters || before;
  }

  /** The text of a file, open or on disk; undefined where it cannot be read. */
  read(uri: string): Text | undefined {
    const { world } = this.parts;
    const open = world.documents.get(uri);
    const found = open ?? world.snapshot.sourceText(uri, baseName(uri));
    return 'text' in found ? { text: found.text, lines: new LineIndex(found.text, world.units) } : undefined;
  }

  /** What is quoted of a text; undefined for one that no argument names or nobody can read. */
  annotations(uri: string): (Text & { readonly annotations: Annotations }) | undefined {
    const { world, evaluations } = this.parts;
    const naming = world.snapshot.naming(uri);
    const read = naming.length > 0 ? this.read(uri) : undefined;
    if (!read) return undefined;
    const patience = Math.floor(PATIENCE / naming.length);
    const annotations = annotationsOf(world.snapshot, uri, read.text, (argument) =>
      evaluations.numbers(argument, patience),
    );
    return { ...read, annotations };
  }

  /** Something has changed: whoever shows an annotated text is notified, if that looks different now. */
  changed(): void {
    const { scheduler } = this.parts;
    scheduler.once('annotations', BURST, () => scheduler.background(ANNOTATIONS_CHANGED, this.tell()));
  }

  /** Looks up what is quoted of a text, messages let through in between. */
  lookUp(uri: string): Promise<void> {
    const { scheduler, world } = this.parts;
    return scheduler.work(lookUpQuotesOf(world.snapshot, uri));
  }

  /** Works out what it takes to quote any passage of a text, messages let through in between. */
  async readyToQuote(uri: string): Promise<void> {
    const { scheduler, world } = this.parts;
    const read = this.read(uri);
    if (read) await scheduler.work(world.snapshot.textIndex(uri, read.text).readiedToQuote());
  }

  private async tell(): Promise<void> {
    const { connection, world, client, scheduler } = this.parts;
    let any = false;
    for (const [uri, document] of [...world.documents.all]) {
      if (!this.isText(uri)) continue;
      await this.lookUp(uri);
      if (world.documents.get(uri) !== document) continue;
      const known = this.signature(uri);
      if (this.notified.get(uri) === known) continue;
      this.notified.set(uri, known);
      any = true;
      if (!client.steelman) continue;
      const sent = connection.sendNotification(ANNOTATIONS_CHANGED, { uri: document.uri });
      scheduler.background(ANNOTATIONS_CHANGED, sent);
    }
    for (const uri of this.notified.keys()) if (!world.documents.get(uri)) this.notified.delete(uri);
    if (any) this.listener();
  }

  /** A text that differs wherever something else would be shown for the document. */
  private signature(uri: string): string {
    const found = this.annotations(uri);
    if (!found) return '';
    const { passages, coverage, missing } = found.annotations;
    const shown = passages.map((passage) => {
      const { span, parts, outcome, uses } = passage;
      return [
        span,
        parts,
        outcome,
        uses.map((use) => [
          use.uri,
          this.parts.world.snapshot.argument(use.uri).span(use.statement),
          useTitle(use, passage),
        ]),
      ];
    });
    return JSON.stringify([shown, coverage, missing.length]);
  }
}
