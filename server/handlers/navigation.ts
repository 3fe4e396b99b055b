/** Requests that go from one place to others: definitions, references, hierarchies, symbols, links. */
import {
  type CallHierarchyItem,
  DocumentHighlightKind,
  type DocumentSymbol as LspSymbol,
  type TypeHierarchyItem,
} from 'vscode-languageserver';
import { definition } from '../../core/features/navigation/definition.ts';
import {
  dependentsOf,
  type HierarchyEdge,
  type HierarchyItem,
  hierarchyRoot,
  supportersOf,
} from '../../core/features/navigation/hierarchy.ts';
import { implementations, typeDefinitions } from '../../core/features/navigation/implementation.ts';
import { documentLinks } from '../../core/features/navigation/links.ts';
import { highlights, references } from '../../core/features/navigation/references.ts';
import {
  type DocumentSymbol,
  documentSymbols,
  workspaceSymbols,
} from '../../core/features/navigation/symbols.ts';
import {
  subtypes,
  supertypes,
  type TypeItem,
  typeRoot,
} from '../../core/features/navigation/type-hierarchy.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import { refusalOf } from '../../host/home.ts';
import { location, range, symbolKind } from '../convert.ts';
import { resolvePosition, type Session } from '../state/session.ts';
import { canonical } from '../state/uris.ts';
import { textDefinition } from './texts.ts';

export function registerNavigation(session: Session): void {
  const { connection, world } = session;

  const define = (params: Parameters<typeof resolvePosition>[1]) => {
    const claims = textDefinition(session, params);
    if (claims) return claims;
    const { snapshot, uri, offset } = resolvePosition(session, params);
    const found = definition(snapshot, uri, offset);
    if (!session.client.links) return found.map((place) => location(world, place));
    return found.map((place) => {
      const target = location(world, place);
      return {
        originSelectionRange: range(snapshot.lines(uri), place.origin),
        targetUri: target.uri,
        targetRange: target.range,
        targetSelectionRange: target.range,
      };
    });
  };
  connection.onDefinition(define);
  connection.onDeclaration(define);
  connection.onImplementation((params) => {
    const { snapshot, uri, offset } = resolvePosition(session, params);
    return implementations(snapshot, uri, offset).map((place) => location(world, place));
  });
  connection.onTypeDefinition((params) => {
    const { snapshot, uri, offset } = resolvePosition(session, params);
    return typeDefinitions(snapshot, uri, offset).map((place) => location(world, place));
  });
  connection.onReferences((params) => {
    const { snapshot, uri, offset } = resolvePosition(session, params);
    return references(snapshot, uri, offset, params.context.includeDeclaration).map((p) =>
      location(world, p),
    );
  });
  connection.onDocumentHighlight((params) => {
    const { snapshot, uri, offset } = resolvePosition(session, params);
    return highlights(snapshot, uri, offset).map(({ span, kind }) => ({
      range: range(snapshot.lines(uri), span),
      kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  });
  connection.onDocumentSymbol(({ textDocument }) => {
    const uris = world.writtenIn(canonical(textDocument.uri));
    if (session.client.nestedSymbols) {
      return uris.flatMap((uri) => {
        const lines = world.snapshot.lines(uri);
        return documentSymbols(world.snapshot, uri).map((symbol) => toSymbol(lines, symbol));
      });
    }
    return uris.flatMap((uri) =>
      documentSymbols(world.snapshot, uri).map(({ name, kind, selection }) => ({
        name,
        kind: symbolKind(kind),
        location: location(world, { uri, span: selection }),
      })),
    );
  });
  connection.onWorkspaceSymbol(({ query }) =>
    workspaceSymbols(world.snapshot, query).map((symbol) => ({
      name: symbol.name,
      kind: symbolKind(symbol.kind),
      location: location(world, symbol),
      containerName: symbol.kind,
    })),
  );
  connection.onDocumentLinks(({ textDocument }) =>
    world.argumentsIn(canonical(textDocument.uri)).flatMap((uri) => {
      const lines = world.snapshot.lines(uri);
      return documentLinks(world.snapshot, uri)
        .filter((link) => !refusalOf(link.target))
        .map(({ span, target, tooltip }) => ({ range: range(lines, span), target, tooltip }));
    }),
  );

  /** Calls and types have items of one shape. */
  const toItem = (item: HierarchyItem | TypeItem): CallHierarchyItem & TypeHierarchyItem => {
    const lines = world.snapshot.lines(item.uri);
    return {
      name: item.name,
      kind: symbolKind(item.kind),
      detail: item.detail,
      uri: world.documents.written(item.uri),
      range: range(lines, item.whole),
      selectionRange: range(lines, item.span),
    };
  };
  const here = ({ uri, selectionRange }: CallHierarchyItem | TypeHierarchyItem) =>
    resolvePosition(session, { textDocument: { uri }, position: selectionRange.start });
  connection.languages.callHierarchy.onPrepare((params) => {
    const { snapshot, uri, offset } = resolvePosition(session, params);
    const root = hierarchyRoot(snapshot, uri, offset);
    return root ? [toItem(root)] : null;
  });
  const ranges = (uri: string, edge: HierarchyEdge) => {
    const lines = world.snapshot.lines(uri);
    return edge.at.map((span) => range(lines, span));
  };
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) => {
    const { snapshot, uri, offset } = here(item);
    const edges = supportersOf(snapshot, uri, offset);
    return edges.map((edge) => ({ to: toItem(edge.item), fromRanges: ranges(uri, edge) }));
  });
  connection.languages.callHierarchy.onIncomingCalls(({ item }) => {
    const { snapshot, uri, offset } = here(item);
    const edges = dependentsOf(snapshot, uri, offset);
    return edges.map((edge) => ({ from: toItem(edge.item), fromRanges: ranges(edge.item.uri, edge) }));
  });

  const { typeHierarchy } = connection.languages;
  typeHierarchy.onPrepare((params) => {
    const { snapshot, uri, offset } = resolvePosition(session, params);
    const root = typeRoot(snapshot, uri, offset);
    return root ? [toItem(root)] : null;
  });
  typeHierarchy.onSupertypes(({ item }) => {
    const { snapshot, uri, offset } = here(item);
    return supertypes(snapshot, uri, offset).map(toItem);
  });
  typeHierarchy.onSubtypes(({ item }) => {
    const { snapshot, uri, offset } = here(item);
    return subtypes(snapshot, uri, offset).map(toItem);
  });
}

function toSymbol(lines: LineIndex, symbol: DocumentSymbol): LspSymbol {
  return {
    name: symbol.name,
    kind: symbolKind(symbol.kind),
    detail: symbol.detail,
    range: range(lines, symbol.span),
    selectionRange: range(lines, symbol.selection),
    children: symbol.children.map((child) => toSymbol(lines, child)),
  };
}
