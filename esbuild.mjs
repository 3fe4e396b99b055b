/** Builds everything that is shipped into dist/: `--watch` goes on building, `--production` makes it small. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  bundle: true,
  minify: production,
  sourcemap: !production,
  legalComments: 'none',
  // The "module" builds of vscode-languageserver's helpers are the ones that can be bundled.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};
const node = { ...shared, platform: 'node', target: 'node20' };
const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/** The extension host requires CommonJS, and so does the fork with an IPC channel that runs the server. */
const client = {
  ...node,
  format: 'cjs',
  entryPoints: { client: 'client/src/node.ts' },
  external: ['vscode'],
  outExtension: { '.js': '.cjs' },
};
const server = {
  ...node,
  format: 'cjs',
  entryPoints: { server: 'server/node.ts' },
  outExtension: { '.js': '.cjs' },
};
/**
 * Split, so that a command loads only what it needs. CommonJS inside calls `require`, which a module has to make
 * itself.
 */
const cli = {
  ...node,
  format: 'esm',
  splitting: true,
  entryPoints: { cli: 'cli/main.ts' },
  chunkNames: 'cli-[name]-[hash]',
  banner: {
    js: `#!/usr/bin/env node
import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`,
  },
};
const page = {
  ...browser,
  format: 'esm',
  entryPoints: ['client/webview/preview.ts', 'client/webview/preview.css'],
};
/** The page that exports to HTML are made of: everything in one file, which `writePage` puts together. */
const standalone = {
  ...browser,
  format: 'iife',
  sourcemap: false,
  // A page that people pass on is to be small in every build.
  minify: true,
  entryPoints: {
    standalone: 'client/standalone/main.ts',
    'standalone-style': 'client/standalone/standalone.css',
  },
  write: false,
  plugins: [{ name: 'page', setup: ({ onEnd }) => onEnd(writePage) }],
};
/** VS Code's Markdown preview takes plain scripts; the large one is loaded by the small one where there is a fence. */
const markdown = { ...browser, format: 'iife', entryPoints: { markdown: 'client/markdown/preview.ts' } };
const markdownPictures = {
  ...browser,
  format: 'iife',
  globalName: 'steelmanPictures',
  entryPoints: { 'markdown-pictures': 'client/markdown/pictures.ts' },
};
/** Not in the package yet; built all the same, so that nothing of Node gets into what a browser is to run. */
const webClient = {
  ...browser,
  format: 'cjs',
  entryPoints: { 'client-web': 'client/src/browser.ts' },
  external: ['vscode'],
};
const webServer = {
  ...browser,
  format: 'iife',
  // A worker has no document.
  conditions: ['worker'],
  entryPoints: { 'server-worker': 'server/browser.ts' },
};

// The names of split-off parts change with what is in them; everything else is written over.
const dist = new URL('dist/', import.meta.url);
mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist)) if (name.startsWith('cli-')) rmSync(new URL(name, dist));

const bundles = [client, server, cli, page, standalone, markdown, markdownPictures, webClient, webServer].map(
  (options) => ({
    ...options,
    outdir: 'dist',
  }),
);
if (watch) {
  for (const options of bundles) await (await context({ ...options, logLevel: 'info' })).watch();
} else {
  // esbuild has said what is wrong; one broken bundle keeps none of the others from being built.
  const results = await Promise.allSettled(bundles.map((options) => build({ ...options, metafile: true })));
  if (results.some((result) => result.status === 'rejected')) process.exit(1);
  writeFileSync(new URL('packages.json', dist), `${JSON.stringify(packagesIn(results), null, 2)}\n`);
}

/** Writes the page with slots for its title and its data, under a policy that lets in its own code and nothing else. */
function writePage({ outputFiles, errors }) {
  if (errors.length > 0) return;
  const [script, style] = ['.js', '.css'].map((end) => {
    const { text } = outputFiles.find(({ path }) => path.endsWith(end));
    // What would end the element early stands in strings only.
    return text.replaceAll('</script', '<\\/script').trim();
  });
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    // The drawing, on its way to becoming a PNG.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = `<!DOCTYPE html>
<html lang="en" data-alone data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><!--title--></title>
<style>${style}</style>
</head>
<body>
<noscript>This page draws an argument with a script; without scripts it shows nothing.</noscript>
<script type="application/json" id="argument"><!--data--></script>
<script>${script}</script>
</body>
</html>
`;
  writeFileSync(new URL('standalone.html', dist), page);
}

/** The folders of the packages of which anything is in a bundle, sorted: what `scripts/notices.mjs` gives notice of. */
function packagesIn(results) {
  const inputs = results.flatMap(({ value }) =>
    Object.values(value.metafile.outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}
