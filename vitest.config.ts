import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** What takes seconds each, because it starts programs or a browser, draws large pictures or tries very many inputs. */
const SLOW = [
  'test/cli/check.test.ts',
  'test/cli/debug.test.ts',
  'test/cli/escape.test.ts',
  'test/cli/markdown.test.ts',
  'test/cli/others.test.ts',
  'test/clients/clients.test.ts',
  'test/evaluation/brute-force.test.ts',
  'test/evaluation/edited.test.ts',
  'test/evaluation/evidence-laws.test.ts',
  'test/evaluation/large.test.ts',
  'test/evaluation/laws.test.ts',
  'test/evaluation/persona-laws.test.ts',
  'test/features/all-forms.test.ts',
  'test/features/code-actions.test.ts',
  'test/features/refactor.test.ts',
  'test/features/what-if.test.ts',
  'test/graph/layout.test.ts',
  'test/graph/svg.test.ts',
  'test/host/outside.test.ts',
  'test/host/write.test.ts',
  'test/markdown/preview.test.ts',
  'test/protocol/framer.test.ts',
  'test/protocol/gives-way.test.ts',
  'test/protocol/incremental.test.ts',
  'test/protocol/typing.test.ts',
  'test/regular-expressions.test.ts',
  'test/reliability/pipeline.test.ts',
  'test/reliability/scale.test.ts',
  'test/reliability/wire.test.ts',
  'test/rules/circular-support.test.ts',
  'test/rules/fixes.test.ts',
  'test/scaffold.test.ts',
  'test/sources/misquotes.test.ts',
  'test/syntax/properties.test.ts',
  'test/text/markdown.test.ts',
  'test/webview/accessible.test.ts',
  'test/webview/answering.test.ts',
  'test/webview/explaining.test.ts',
  'test/webview/finding.test.ts',
  'test/webview/findings.test.ts',
  'test/webview/moving.test.ts',
  'test/webview/outline.test.ts',
  'test/webview/page.test.ts',
  'test/webview/printing.test.ts',
  'test/webview/standalone.test.ts',
  'test/webview/table.test.ts',
  'test/webview/tracing.test.ts',
  'test/webview/trying.test.ts',
  'test/webview/walking.test.ts',
];
const gone = SLOW.filter((file) => !existsSync(new URL(file, import.meta.url)));
if (gone.length > 0) throw new Error(`vitest.config.ts lists tests that are not there: ${gone.join(', ')}`);

/** `--mode unit` leaves the slow tests out and takes a quarter of the size of property tests; without it all are run. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**', ...(mode === 'unit' ? SLOW : [])],
    env: mode === 'unit' ? { STEELMAN_QUICK: '1' } : {},
    // The tests share nothing but modules without state, and loading the core anew for each file takes longer than they do.
    isolate: false,
    // By default one core is kept free, which on a machine of two is half of it.
    maxWorkers: '100%',
    globalSetup: 'test/support/built.ts',
    setupFiles: ['test/support/seed.ts'],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    // Long enough for a machine that is busy with other work; the nightly sizes of the property tests take their time.
    testTimeout: process.env.STEELMAN_RUNS ? 3_600_000 : 600_000,
    hookTimeout: 600_000,
  },
}));
