/** The requests of `protocol.ts` by which a passage becomes a statement. */
import {
  type AnnotationRequest,
  annotate,
  NO_WORDS,
  quotablePassage,
} from '../../core/features/annotate/annotate.ts';
import { nameTrouble, proposeName } from '../../core/features/annotate/name.ts';
import { newArgument, relatable, targetsOf } from '../../core/features/annotate/target.ts';
import { formatAdvice, isAsWritten } from '../../core/sources/formats.ts';
import * as protocol from '../../protocol/protocol.ts';
import { range } from '../convert.ts';
import { textEdits } from '../edits.ts';
import type { Text } from '../state/annotated.ts';
import type { Session } from '../state/session.ts';
import { baseName, canonical } from '../state/uris.ts';
import { parsed } from './parsed.ts';
import { annotationsAnswer } from './texts.ts';

/** `settled` is resolved once the workspace has been looked through. */
export function registerAnnotating(session: Session, settled: Promise<void>): void {
  const { connection } = session;
  /** The first request may come before the workspace has been looked through. */
  const ready = <P, R>(handle: (params: P) => R | Promise<R>) => {
    return async (params: P): Promise<R> => {
      await settled;
      return handle(params);
    };
  };
  /** What takes long in a long text is done before: by then the answer is one of all as it is now. */
  const quoting = async <P extends { readonly uri: string }, R>(
    params: P,
    handle: (session: Session, params: P) => R,
  ): Promise<R> => {
    const uri = canonical(params.uri);
    if (typeof textOf(session, uri) !== 'string') await session.texts.readyToQuote(uri);
    return handle(session, params);
  };
  connection.onRequest<protocol.AnnotationsResult, void>(
    protocol.ANNOTATIONS,
    parsed(
      protocol.AnnotationsParams,
      ready(async (params) => {
        const uri = canonical(params.uri);
        await session.texts.lookUp(uri);
        return annotationsAnswer(session, uri);
      }),
    ),
  );
  connection.onRequest<protocol.PrepareAnnotationResult, void>(
    protocol.PREPARE_ANNOTATION,
    parsed(
      protocol.PrepareAnnotationParams,
      ready((params) => quoting(params, prepare)),
    ),
  );
  connection.onRequest<protocol.AnnotateResult, void>(
    protocol.ANNOTATE,
    parsed(
      protocol.AnnotateParams,
      ready(async (params) => {
        // The statement goes beside those whose passages are near: where all are has to be known.
        await session.texts.lookUp(canonical(params.uri));
        return quoting(params, make);
      }),
    ),
  );
  connection.onRequest<protocol.AnnotateResult, void>(
    protocol.START_ARGUMENT,
    parsed(
      protocol.StartArgumentParams,
      ready(({ uri }) => start(session, canonical(uri))),
    ),
  );
}

/** The text, or in one sentence why there is nothing to annotate. */
function textOf({ texts }: Session, uri: string): Text | string {
  if (!uri.startsWith('file:') && !uri.startsWith('vscode-'))
    return 'Save this text to a file first: an argument names its source by a path.';
  const advice = isAsWritten(uri) ? formatAdvice(uri) : undefined;
  if (advice) return advice;
  if (!texts.isText(uri)) return 'This is an argument itself. Open the text that it is read from.';
  return texts.read(uri) ?? 'This text cannot be read.';
}

function prepare(
  session: Session,
  params: protocol.PrepareAnnotationParams,
): protocol.PrepareAnnotationResult {
  const { world } = session;
  const { snapshot } = world;
  const uri = canonical(params.uri);
  const text = textOf(session, uri);
  const selected =
    typeof text !== 'string' && quotablePassage(snapshot, uri, text.text, spanIn(text, params.range));
  if (typeof text === 'string' || !selected)
    return { kind: 'unavailable', uri: params.uri, reason: typeof text === 'string' ? text : NO_WORDS };
  const targets = targetsOf(snapshot, uri, params.visible.map(canonical));
  const naming = new Set(snapshot.naming(uri));
  const likeliest = targets.find((argument) => naming.has(argument)) ?? null;
  const argument = params.argument === undefined ? likeliest : params.argument && canonical(params.argument);
  const taken = new Set(argument === null ? [] : snapshot.argument(argument).root.names.keys());
  return {
    kind: 'ready',
    uri: params.uri,
    version: world.documents.get(uri)?.version ?? null,
    range: range(text.lines, selected.span),
    argument: argument && world.documents.written(argument),
    arguments: targets.map((target) => ({
      uri: world.documents.written(target),
      path: snapshot.relative(uri, target),
      title: snapshot.tree(target).declarations.find((d) => d.kind === 'argument')?.text?.value ?? '',
      names: naming.has(target),
    })),
    create: baseName(newArgument(snapshot, uri, text.text).uri),
    name: proposeName(selected.quote.text, text.text, taken, 'passage'),
    nameTrouble: (params.name !== undefined && nameTrouble(params.name, taken)) || null,
    targets: argument === null ? [] : targetsIn(session, argument),
  };
}

function targetsIn({ world }: Session, argument: string): protocol.AnnotationTarget[] {
  const lines = world.snapshot.lines(argument);
  const values = world.snapshot.argument(argument);
  return relatable(world.snapshot, argument).map((statement) => ({
    id: statement.id,
    kind: statement.kind,
    name: statement.name,
    text: values.text(statement),
    range: range(lines, values.span(statement)),
    steps: statement.steps.map(({ label, premises }) => {
      const names = premises.map(({ name }) => name).join(', ');
      return label === undefined ? names : `${label}: ${names}`;
    }),
  }));
}

function make(session: Session, params: protocol.AnnotateParams): protocol.AnnotateResult {
  const { world } = session;
  const uri = canonical(params.uri);
  const text = textOf(session, uri);
  if (typeof text === 'string') return { kind: 'unavailable', reason: text };
  const { kind, name, relation } = params;
  const request: AnnotationRequest = {
    uri,
    text: text.text,
    span: spanIn(text, params.range),
    kind,
    name,
    relation,
    argument: params.argument === null ? undefined : canonical(params.argument),
  };
  const done = annotate(world.snapshot, request);
  if ('trouble' in done) return { kind: 'unavailable', reason: done.trouble };
  const argument = world.documents.written(done.argument);
  if (done.creates !== undefined) return { kind: 'create', argument, text: done.creates };
  const version = world.documents.get(done.argument)?.version ?? null;
  return { kind: 'edit', argument, version, edits: textEdits(session, done.argument, done.edits) };
}

function start(session: Session, uri: string): protocol.AnnotateResult {
  const text = textOf(session, uri);
  if (typeof text === 'string') return { kind: 'unavailable', reason: text };
  const made = newArgument(session.world.snapshot, uri, text.text);
  return { kind: 'create', argument: made.uri, text: made.text };
}

function spanIn({ lines }: Text, { start, end }: protocol.Location['range']) {
  const from = lines.offset(start);
  return { start: from, end: Math.max(from, lines.offset(end)) };
}
