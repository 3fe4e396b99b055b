/** The settings of client and `steelman.json`, and which hold for a file. */
import * as z from 'zod/mini';
import {
  type Config,
  type ConfigProblem,
  DEFAULT_CONFIG,
  parseConfig,
  parseConfigText,
} from '../../core/rules/config.ts';
import type { Documents } from './documents.ts';
import type { DiskCache } from './files.ts';
import { parent } from './uris.ts';

const Shown = z.object({
  rules: z.optional(z.unknown()),
  thresholds: z.optional(z.unknown()),
  inlayHints: z.optional(z.object({ support: z.optional(z.boolean()) })),
  codeLens: z.optional(z.boolean()),
});

/** What an editor may switch off. */
export interface Shows {
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

export interface Settings {
  readonly config: Config;
  readonly shows: Shows;
}

const DEFAULTS: Settings = { config: DEFAULT_CONFIG, shows: { inlayHints: true, codeLens: true } };

/** Reads the `steelman` section of a client's settings; what makes no sense is passed over. */
export function readSettings(value: unknown): Settings {
  const parsed = Shown.safeParse(value ?? {});
  if (!parsed.success) return DEFAULTS;
  const { rules, thresholds, inlayHints, codeLens } = parsed.data;
  return {
    config: parseConfig({ rules, thresholds }).config,
    shows: { inlayHints: inlayHints?.support ?? true, codeLens: codeLens ?? true },
  };
}

/** What in a `steelman.json` makes no sense; none where all is well or the file is gone. */
export interface ConfigReport {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

/** Where the store looks. */
interface Sources {
  readonly documents: Documents;
  readonly disk: DiskCache;
  /** The innermost workspace folder a file lies in. */
  folderOf(uri: string): string | undefined;
}

export class SettingsStore {
  /** By workspace folder; '' is for files outside of all. */
  private byFolder = new Map<string, Settings>();
  private readonly fromFiles = new Map<string, { base: Config; config: Config }>();
  private report: (report: ConfigReport) => void = () => {};

  constructor(private readonly sources: Sources) {}

  /** Calls `listener` whenever a `steelman.json` was read anew or is gone. */
  onReport(listener: (report: ConfigReport) => void): void {
    this.report = listener;
  }

  /** Takes the client's settings, by folder. */
  set(settings: ReadonlyMap<string, unknown>): void {
    this.byFolder = new Map([...settings].map(([folder, value]) => [folder, readSettings(value)]));
    this.forgetFiles();
  }

  /** A `steelman.json` has changed. */
  forgetFiles(): void {
    for (const uri of this.fromFiles.keys()) {
      if (!this.sources.disk.exists(uri)) this.report({ uri, text: '', problems: [] });
    }
    this.fromFiles.clear();
  }

  shows(uri: string): Shows {
    return this.of(uri).shows;
  }

  /** The client's settings with those of the project's `steelman.json` over them. */
  config(uri: string): Config {
    const { documents, disk } = this.sources;
    const base = this.of(uri).config;
    const folder = this.jsonFolder(uri);
    if (folder === undefined) return base;
    const file = `${folder}/steelman.json`;
    const known = this.fromFiles.get(file);
    if (known?.base === base) return known.config;
    const read = documents.get(file) ?? disk.read(file, [folder]);
    if (!('text' in read)) return base;
    const { config, problems } = parseConfigText(read.text, base);
    this.fromFiles.set(file, { base, config });
    this.report({ uri: file, text: read.text, problems });
    return config;
  }

  private of(uri: string): Settings {
    return this.byFolder.get(this.sources.folderOf(uri) ?? '') ?? this.byFolder.get('') ?? DEFAULTS;
  }

  /** The project's folder if that is what holds a `steelman.json`. */
  private jsonFolder(uri: string): string | undefined {
    if (parent(uri) === undefined) return undefined;
    const { disk } = this.sources;
    const { folder } = disk.home(uri, []);
    return disk.exists(`${folder}/steelman.json`) ? folder : undefined;
  }
}
